// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/sectionpresenter.h"

#include <QMap>
#include <QObject>

class QAction;
class QLabel;
class QWidget;

namespace wren::ui {

class ProblemLabel;

/**
 * Ties the controls of a form to the fields of a presenter by their object names: field first_name
 * is firstNameLineEdit (…PlainTextEdit, …CheckBox, …ComboBox or a ValueEdit …Edit), its label
 * firstNameLabel. The control shows what was entered, a line under it shows what is wrong, and it
 * is checked as the focus leaves it. A field that does not apply is hidden.
 */
class FieldBinder : public QObject
{
    Q_OBJECT

public:
    /** Binds those of the presenter's fields that `form` has a control for. Both outlive the
     * binder. */
    FieldBinder(QWidget &form, app::SectionPresenter &presenter);

    /** Reference lists and accessible names in the present language; what was entered stays. */
    void relabel();
    /** The field's control; null if the form has none. */
    [[nodiscard]] QWidget *editor(Field field) const;
    /**
     * Shows `value`, to be read only, and why: of a field that is not the presenter's, or of one
     * that is while somebody else owns it. Call it again to show another value, or the reason in
     * another language.
     */
    void lock(Field field, const QJsonValue &value, const QString &reason);
    /** The presenter's field can be changed again. */
    void unlock(Field field);
    /** What the object names of the field's control and label begin with: "firstName". */
    [[nodiscard]] static QString stemOf(Field field);

private:
    struct Bound
    {
        QWidget *editor = nullptr;
        QLabel *label = nullptr; ///< null for check boxes, which are their own
        ProblemLabel *problem = nullptr;
        QAction *lockMark = nullptr; ///< of a locked line
    };

    [[nodiscard]] std::optional<Bound> control(Field field) const;
    void followEditor(Field field, QWidget *editor);
    void followPresenter();
    void focusMoved(QWidget *old, QWidget *now);
    void enter(Field field);
    void choose(Field field);
    void show(Field field);
    void showProblem(Field field);
    void showOpen(Field field);
    [[nodiscard]] std::optional<Field> fieldOf(QWidget *control) const;

    QWidget &m_form;
    app::SectionPresenter &m_presenter;
    QMap<Field, Bound> m_bound;
    QMap<Field, Bound> m_locked;
};

} // namespace wren::ui
