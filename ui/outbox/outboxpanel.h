// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drafts/outboxpresenter.h"
#include "models/items/worklistmodel.h"
#include "ui/flow/prompter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class OutboxPanel;
}

namespace wren::ui {

/**
 * What waits to be sent and what the hub did not simply take (R71): of the chosen one why, what was
 * entered and what the hub has; try again, or discard by name.
 */
class OutboxPanel : public QWidget
{
    Q_OBJECT

public:
    OutboxPanel(app::OutboxPresenter &presenter, Prompter &prompter, QWidget *parent = nullptr);
    ~OutboxPanel() override;

    /** A line on how things stand with the hub. */
    void showState(const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_presenter.state().items.isEmpty(); }

signals:
    void profileRequested(const wren::ClientId &client);
    /** What was entered in a field that CaMS holds now is to become a proposed correction. */
    void proposalRequested(const wren::ClientId &client, const wren::FieldEdit &edit);
    void detailsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void renderDetail();
    void renderValues(const app::OutboxItem *item);
    void addValue(int row, const FieldEdit &edit, const app::OutboxItem &item);
    void addProposal(int row, const FieldEdit &edit, const ClientId &client);
    [[nodiscard]] const app::OutboxItem *current() const;
    void openProfile();
    void askToDiscard();

    app::OutboxPresenter &m_presenter;
    Prompter &m_prompter;
    std::unique_ptr<Ui::OutboxPanel> m_form;
    WorkListModel m_model;
};

} // namespace wren::ui
