// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/formdraft.h"
#include "app/profile/profilepresenter.h"
#include "models/merge.h"
#include "ui/flow/flowdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace wren::ui {

class SingleField;

/**
 * What CaMS should say instead (R31): a field that CaMS holds, the value in the editor that the
 * sections have for it, and a note. It begins with what CaMS says, or with what was typed in an
 * edit that CaMS forestalled. Closes once the hub has it; what was not sent is kept (R17).
 */
class ProposeCorrectionDialog : public FlowDialog
{
    Q_OBJECT

public:
    /** The presenter outlives it. */
    explicit ProposeCorrectionDialog(app::ProfilePresenter &presenter,
                                     const std::optional<FieldEdit> &wanted = std::nullopt,
                                     QWidget *parent = nullptr);
    ~ProposeCorrectionDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Editor
    {
        app::SectionPresenter *form =
            nullptr; ///< over all that CaMS holds: fields judge each other
        SingleField *widget = nullptr;
    };

    [[nodiscard]] QWidget *makePage();
    void fillFields();
    void chooseField();
    [[nodiscard]] Editor makeEditor(Field field);
    [[nodiscard]] std::optional<Field> field() const; ///< chosen; nothing: CaMS holds none
    [[nodiscard]] bool isChanged() const;
    void edited();
    void restore(const QJsonObject &entered);
    void submit();
    void followFailure();
    void render();
    void renderNotice();

    app::ProfilePresenter &m_presenter;
    app::FormDraft m_draft;
    std::optional<FieldEdit> m_wanted;
    Profile m_held; ///< what CaMS says
    QLabel *m_fieldLabel;
    QComboBox *m_field;
    QLabel *m_valueLabel;
    QVBoxLayout *m_place; ///< of the editor
    QLabel *m_present;
    QLabel *m_noteLabel;
    QLineEdit *m_note;
    QMap<Field, Editor> m_editors; ///< of those that were chosen: what was typed stays
};

} // namespace wren::ui
