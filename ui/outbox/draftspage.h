// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drafts/draftspresenter.h"
#include "app/drafts/outboxpresenter.h"
#include "models/items/worklistmodel.h"
#include "ui/flow/prompter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class DraftsPage;
}

namespace wren::ui {

class OutboxPanel;

/**
 * Drafts and outbox: what was begun, to go on with or to discard (R17), and what waits to be sent
 * or was refused (R71).
 */
class DraftsPage : public QWidget
{
    Q_OBJECT

public:
    DraftsPage(app::DraftsPresenter &presenter, app::OutboxPresenter &outbox, Prompter &prompter,
               QWidget *parent = nullptr);
    ~DraftsPage() override;

    /** A line on what waits in the outbox. */
    void showOutbox(const QString &text);

signals:
    void resumeRequested(const QString &draft);
    void inviteRequested();
    void outboxRequested();
    void profileRequested(const wren::ClientId &client);
    /** See OutboxPanel::proposalRequested. */
    void proposalRequested(const wren::ClientId &client, const wren::FieldEdit &edit);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    [[nodiscard]] QString currentId() const;
    void renderEmpty();
    [[nodiscard]] QString nameOf(const app::DraftsPresenter::Item &item) const;
    [[nodiscard]] QString whatOf(const app::DraftsPresenter::Item &item) const;
    [[nodiscard]] static QString formName(app::FormKind form);
    [[nodiscard]] QString lossOf(const app::DraftsPresenter::Item &item) const;
    void resume();
    void askToDiscard();

    app::DraftsPresenter &m_presenter;
    Prompter &m_prompter;
    std::unique_ptr<Ui::DraftsPage> m_form;
    OutboxPanel *m_outbox;
    WorkListModel m_model;
};

/** What to do with an invitation whose draft does not open (it stays until that is answered). */
[[nodiscard]] Question unreadableDraft(const app::DraftsPresenter::Item &draft);

} // namespace wren::ui
