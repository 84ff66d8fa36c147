// SPDX-License-Identifier: Apache-2.0
#include "ui/email/correctionform.h"

#include "app/email/addresscheck.h"
#include "models/formats/email.h"
#include "ui/email/emailadvice.h"
#include "ui/fields/fieldtext.h"
#include "ui/fields/problemlabel.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace wren::ui {

namespace {

constexpr int linesOfText = 3;
constexpr int widestField = 440;

QPlainTextEdit *makeText(const char *name)
{
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setTabChangesFocus(true);
    const QMargins margins = edit->contentsMargins();
    edit->setMaximumHeight(linesOfText * edit->fontMetrics().lineSpacing() + margins.top() +
                           margins.bottom() + int(2 * edit->document()->documentMargin()));
    return edit;
}

QLineEdit *makeLine(const char *name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setMaximumWidth(widestField);
    return edit;
}

} // namespace

CorrectionForm::CorrectionForm(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 8, 32, 16);
    column->setSpacing(4);
    add(Part::Name, makeLine("nameLineEdit"), column);
    add(Part::Incorrect, makeLine("incorrectLineEdit"), column);
    add(Part::Correct, makeLine("correctLineEdit"), column);
    add(Part::Why, makeText("whyPlainTextEdit"), column);
    add(Part::Identified, makeText("identifiedPlainTextEdit"), column);
    column->addStretch();
    translate();
}

/** A lock ends it with the focus in a field, which is left then. */
CorrectionForm::~CorrectionForm()
{
    for (const Line &line : std::as_const(m_lines))
        line.editor->disconnect(this);
}

/** As the hub calls them. */
const QMap<QString, CorrectionForm::Part> &CorrectionForm::partNames()
{
    static const QMap<QString, Part> names{{QStringLiteral("name"), Part::Name},
                                           {QStringLiteral("incorrect"), Part::Incorrect},
                                           {QStringLiteral("correct"), Part::Correct},
                                           {QStringLiteral("why"), Part::Why},
                                           {QStringLiteral("identified"), Part::Identified}};
    return names;
}

void CorrectionForm::add(Part part, QWidget *editor, QVBoxLayout *column)
{
    const Line line{new QLabel(this), editor, new ProblemLabel(this)};
    line.label->setBuddy(editor);
    column->addWidget(line.label);
    column->addWidget(editor);
    column->addWidget(line.problem);
    column->addSpacing(8);
    m_lines.insert(part, line);
    if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        connect(edit, &QLineEdit::editingFinished, this, [this, part] { check(part); });
        connect(edit, &QLineEdit::textChanged, this, [this, part] {
            m_lines.value(part).problem->clear();
            emit edited();
        });
    } else if (auto *words = qobject_cast<QPlainTextEdit *>(editor)) {
        connect(words, &QPlainTextEdit::textChanged, this, &CorrectionForm::edited);
    }
}

void CorrectionForm::lockClient(const QString &name, const QString &incorrect)
{
    for (const auto &[part, value] :
         {std::pair(Part::Name, name), std::pair(Part::Incorrect, incorrect)}) {
        auto *edit = static_cast<QLineEdit *>(m_lines.value(part).editor);
        edit->setReadOnly(true); // first: what stands there was not typed
        edit->setText(value);
    }
    static_cast<QLineEdit *>(m_lines.value(Part::Correct).editor)->setFocus();
}

QJsonObject CorrectionForm::typed() const
{
    QJsonObject typed;
    for (const auto &[name, part] : partNames().asKeyValueRange()) {
        const auto *line = qobject_cast<const QLineEdit *>(m_lines.value(part).editor);
        if (!text(part).isEmpty() && !(line && line->isReadOnly()))
            typed.insert(name, text(part));
    }
    return typed;
}

void CorrectionForm::restore(const QJsonObject &typed)
{
    for (const auto &[name, part] : partNames().asKeyValueRange()) {
        if (!typed.contains(name))
            continue;
        QWidget *const editor = m_lines.value(part).editor;
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->setText(typed.value(name).toString());
        else
            static_cast<QPlainTextEdit *>(editor)->setPlainText(typed.value(name).toString());
    }
}

QString CorrectionForm::name() const
{
    return text(Part::Name);
}

wire::AskEmailCorrection CorrectionForm::asked() const
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QString() : text;
    };
    return {text(Part::Incorrect), text(Part::Correct), orNull(text(Part::Why)),
            orNull(text(Part::Identified))};
}

bool CorrectionForm::isFilled() const
{
    return !text(Part::Name).isEmpty() && !text(Part::Incorrect).isEmpty() &&
           !text(Part::Correct).isEmpty();
}

bool CorrectionForm::checkAll()
{
    QWidget *first = nullptr;
    for (const Part part : {Part::Name, Part::Incorrect, Part::Correct}) {
        const std::optional<Problem> problem = problemOf(part);
        tell(part, problem);
        if (problem && !isWarning(*problem) && !first)
            first = m_lines.value(part).editor;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

void CorrectionForm::showErrors(const QList<FieldError> &errors)
{
    for (const FieldError &error : errors) {
        if (!partNames().contains(error.field))
            continue;
        const Part part = partNames().value(error.field);
        if (part == Part::Incorrect)
            m_lines.value(part).problem->tell(
                Tone::Error, static_cast<QLineEdit *>(m_lines.value(part).editor)->isReadOnly()
                                 ? tr("This is no longer the client’s address. Look at it again.")
                                 : tr("No client has this address. Check it with whoever asked."));
        else
            tell(part, problemFromCode(error.problem).value_or(Problem::WrongType));
    }
}

void CorrectionForm::showInbox(Inbox inbox)
{
    const EmailNotice notice = newInboxText(inbox, text(Part::Correct));
    if (!notice.text.isEmpty())
        m_lines.value(Part::Correct).problem->tell(notice.tone, notice.text);
}

QString CorrectionForm::text(Part part) const
{
    const QWidget *editor = m_lines.value(part).editor;
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text().trimmed();
    return static_cast<const QPlainTextEdit *>(editor)->toPlainText().trimmed();
}

std::optional<Problem> CorrectionForm::problemOf(Part part) const
{
    switch (part) {
    case Part::Name:
        return text(part).isEmpty() ? std::optional(Problem::Required) : std::nullopt;
    case Part::Incorrect:
        if (text(part).isEmpty())
            return Problem::Required;
        return isEmail(text(part)) ? std::nullopt : std::optional(Problem::NotAnEmail);
    case Part::Correct:
        return app::problemOfEmail(text(part), text(Part::Incorrect));
    case Part::Why:
    case Part::Identified:
        break;
    }
    return std::nullopt;
}

/** An empty field that was only passed by is no mistake yet. */
void CorrectionForm::check(Part part)
{
    if (text(part).isEmpty())
        return;
    const std::optional<Problem> problem = problemOf(part);
    tell(part, problem);
    if (part == Part::Correct && (!problem || isWarning(*problem)))
        emit correctEntered(text(part));
    if (part == Part::Incorrect && !problem)
        emit incorrectEntered(text(part));
}

void CorrectionForm::tell(Part part, const std::optional<Problem> &problem)
{
    ProblemLabel *label = m_lines.value(part).problem;
    if (!problem)
        label->clear();
    else if (*problem == Problem::Required)
        label->tell(Tone::Error, tr("This is needed."));
    else
        label->tell(isWarning(*problem) ? Tone::Warning : Tone::Error,
                    problemSentence(*problem, Field::Email));
}

void CorrectionForm::translate()
{
    const auto say = [this](Part part, const QString &label, const QString &name) {
        m_lines.value(part).label->setText(label);
        m_lines.value(part).editor->setAccessibleName(name);
    };
    say(Part::Name, tr("Client’s &name"), tr("Client’s name"));
    say(Part::Incorrect, tr("&Incorrect Email Address"), tr("Incorrect Email Address"));
    say(Part::Correct, tr("Corr&ect Email Address"), tr("Correct Email Address"));
    say(Part::Why, tr("&Why (optional)"), tr("Why"));
    say(Part::Identified, tr("How the person was i&dentified (optional)"),
        tr("How the person was identified"));
}

void CorrectionForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

} // namespace wren::ui
