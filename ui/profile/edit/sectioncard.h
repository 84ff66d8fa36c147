// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"
#include "ui/flow/prompter.h"

#include <QFrame>
#include <QPointer>

#include <memory>

namespace Ui {
class SectionCard;
}

namespace wren::ui {

class SectionWidget;

/**
 * One section of Overview (R30): to be read, with what waits and what conflicts marked; and, after
 * Edit, the section's form in its place with Save and Cancel. Enter in a line saves, Esc cancels,
 * and asks first if something was typed.
 */
class SectionCard : public QFrame
{
    Q_OBJECT

public:
    SectionCard(Section section, app::ProfilePresenter &presenter, Prompter &prompter,
                QWidget *parent = nullptr);
    ~SectionCard() override;

    void render();
    /** May Edit be pressed? Only one section is edited at a time. */
    void setEditable(bool editable);
    [[nodiscard]] bool isEditing() const;
    /** Opens the section to be edited, with what was left open earlier. */
    void beginEditing();

signals:
    /** A section was opened or closed. */
    void editingChanged();
    /** Another address was entered and saved: it becomes a request (R41). */
    void emailChangeWanted(const QString &email);
    /** The focus went into it by itself: it should be in view. */
    void attentionWanted(QWidget *control);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow(app::SectionEdit *edit);
    void renderEdit();
    void renderFields();
    void renderNotice();
    void openForm();
    void closeForm();
    void lockAddress();
    void lockWhatCamsHolds();
    void focusField(Field field);
    void askToCancel();
    void askToDiscardDraft();
    void giveUp();
    [[nodiscard]] QString who() const;

    Section m_section;
    app::ProfilePresenter &m_presenter;
    Prompter &m_prompter;
    std::unique_ptr<Ui::SectionCard> m_form;
    QPointer<app::SectionEdit> m_edit;
    SectionWidget *m_widget = nullptr; ///< while the section is edited
    QJsonObject m_asOpened;            ///< what the form held when it was opened
    bool m_editable = true;
};

} // namespace wren::ui
