// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/fieldbinder.h"

#include "ui/fields/fieldeditor.h"
#include "ui/fields/fieldtext.h"
#include "ui/fields/problemlabel.h"
#include "ui/fields/valueedit.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace wren::ui {

namespace {

/** The layout, however deep, that holds `widget`. */
QBoxLayout *layoutHolding(QLayout *layout, const QWidget *widget)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        if (layout->itemAt(i)->widget() == widget)
            return qobject_cast<QBoxLayout *>(layout);
        if (QBoxLayout *found = layoutHolding(layout->itemAt(i)->layout(), widget))
            return found;
    }
    return nullptr;
}

} // namespace

FieldBinder::FieldBinder(QWidget &form, app::SectionPresenter &presenter)
    : QObject(&form)
    , m_form(form)
    , m_presenter(presenter)
{
    for (const Field field : presenter.fields()) {
        if (const std::optional<Bound> bound = control(field))
            m_bound.insert(field, *bound);
    }
    followPresenter();
    relabel();
    for (auto it = m_bound.cbegin(); it != m_bound.cend(); ++it) {
        followEditor(it.key(), it->editor);
        showOpen(it.key());
        showProblem(it.key());
    }
    connect(qApp, &QApplication::focusChanged, this, &FieldBinder::focusMoved);
}

void FieldBinder::relabel()
{
    for (auto it = m_bound.cbegin(); it != m_bound.cend(); ++it) {
        const QString label = fieldLabel(it.key());
        if (!qobject_cast<QCheckBox *>(it->editor)) // its own text names it
            it->editor->setAccessibleName(label);
        if (auto *combo = qobject_cast<QComboBox *>(it->editor))
            fillCodes(*combo, it.key(), m_presenter.reference());
        else if (auto *edit = qobject_cast<ValueEdit *>(it->editor))
            edit->relabel(m_presenter.reference(), label);
        show(it.key());
        showProblem(it.key());
    }
}

QWidget *FieldBinder::editor(Field field) const
{
    return m_bound.value(field).editor;
}

void FieldBinder::lock(Field field, const QJsonValue &value, const QString &reason)
{
    if (!m_locked.contains(field)) {
        std::optional<Bound> found = control(field);
        if (!found)
            return;
        if (auto *line = qobject_cast<QLineEdit *>(found->editor)) {
            line->setReadOnly(true); // its text can still be read and copied
            found->lockMark = line->addAction(icon(Icon::Lock, QPalette::PlaceholderText),
                                              QLineEdit::TrailingPosition);
        } else {
            found->editor->setEnabled(false);
        }
        m_locked.insert(field, *found);
    }
    const Bound &locked = m_locked[field];
    showEditorValue(*locked.editor, app::shownValue(field, value));
    locked.problem->tell(Tone::Info, reason);
    locked.editor->setAccessibleName(fieldLabel(field));
    locked.editor->setAccessibleDescription(reason);
}

void FieldBinder::unlock(Field field)
{
    const auto found = m_locked.constFind(field);
    if (found == m_locked.cend())
        return;
    const Bound bound = *found;
    m_locked.erase(found);
    if (auto *line = qobject_cast<QLineEdit *>(bound.editor)) {
        line->setReadOnly(false);
        delete bound.lockMark;
    } else {
        bound.editor->setEnabled(true);
    }
    show(field);
    showProblem(field);
}

/** As bound already, or found by its object name, with a new line for problems under it. */
std::optional<FieldBinder::Bound> FieldBinder::control(Field field) const
{
    if (const auto known = m_bound.constFind(field); known != m_bound.cend())
        return *known;
    const QString stem = stemOf(field);
    Bound bound;
    for (const char *suffix : {"LineEdit", "PlainTextEdit", "CheckBox", "ComboBox", "Edit"}) {
        if (!bound.editor)
            bound.editor = m_form.findChild<QWidget *>(stem + QLatin1String(suffix));
    }
    if (!bound.editor)
        return std::nullopt;
    bound.label = m_form.findChild<QLabel *>(stem + QLatin1String("Label"));
    bound.problem = new ProblemLabel(&m_form);
    bound.problem->setObjectName(stem + QLatin1String("Problem"));
    QBoxLayout *const layout = layoutHolding(m_form.layout(), bound.editor);
    layout->insertWidget(layout->indexOf(bound.editor) + 1, bound.problem);
    return bound;
}

QString FieldBinder::stemOf(Field field)
{
    QString stem;
    for (const QString &word : fieldName(field).split(u'_'))
        stem += stem.isEmpty() ? word : QString(word.at(0).toUpper() + word.mid(1));
    return stem;
}

void FieldBinder::followEditor(Field field, QWidget *editor)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textChanged, this, [this, field] { enter(field); });
    else if (auto *text = qobject_cast<QPlainTextEdit *>(editor))
        connect(text, &QPlainTextEdit::textChanged, this, [this, field] { enter(field); });
    else if (auto *box = qobject_cast<QCheckBox *>(editor))
        connect(box, &QCheckBox::toggled, this, [this, field] { choose(field); });
    else if (auto *combo = qobject_cast<QComboBox *>(editor))
        connect(combo, &QComboBox::currentIndexChanged, this, [this, field] { choose(field); });
    else if (auto *edit = qobject_cast<ValueEdit *>(editor))
        connect(edit, &ValueEdit::edited, this, [this, field] { enter(field); });
    leaveWheelToPage(*editor);
}

void FieldBinder::followPresenter()
{
    using app::SectionPresenter;
    connect(&m_presenter, &SectionPresenter::valueChanged, this, &FieldBinder::show);
    connect(&m_presenter, &SectionPresenter::problemChanged, this, &FieldBinder::showProblem);
    connect(&m_presenter, &SectionPresenter::openChanged, this, &FieldBinder::showOpen);
}

/** A field is left when the focus goes to another field's control, not when a window comes over it.
 */
void FieldBinder::focusMoved(QWidget *old, QWidget *now)
{
    const std::optional<Field> left = fieldOf(old);
    if (left && now && left != fieldOf(now))
        m_presenter.leave(*left);
}

void FieldBinder::enter(Field field)
{
    if (!m_locked.contains(field)) // what is shown locked was not typed
        m_presenter.enter(field, editorValue(*m_bound.value(field).editor));
}

/** A choice is whole at once: no need to wait until the field is left. */
void FieldBinder::choose(Field field)
{
    enter(field);
    m_presenter.leave(field);
}

void FieldBinder::show(Field field)
{
    const auto bound = m_bound.constFind(field);
    if (bound != m_bound.cend())
        showEditorValue(*bound->editor, m_presenter.entered(field));
}

void FieldBinder::showProblem(Field field)
{
    const auto bound = m_bound.constFind(field);
    if (bound == m_bound.cend() || m_locked.contains(field))
        return;
    const std::optional<Problem> problem = m_presenter.problem(field);
    const QString sentence = problem ? problemSentence(*problem, field) : QString();
    bound->problem->tell(problem && isWarning(*problem) ? Tone::Warning : Tone::Error, sentence);
    bound->editor->setAccessibleDescription(sentence);
}

void FieldBinder::showOpen(Field field)
{
    const auto bound = m_bound.constFind(field);
    if (bound == m_bound.cend())
        return;
    const bool open = m_presenter.isOpen(field);
    bound->editor->setVisible(open);
    if (bound->label)
        bound->label->setVisible(open);
    if (!open)
        bound->problem->clear();
}

std::optional<Field> FieldBinder::fieldOf(QWidget *control) const
{
    for (auto it = m_bound.cbegin(); control && it != m_bound.cend(); ++it) {
        if (it->editor == control || it->editor->isAncestorOf(control))
            return it.key();
    }
    return std::nullopt;
}

} // namespace wren::ui
