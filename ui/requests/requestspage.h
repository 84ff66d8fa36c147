// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handover/requestspresenter.h"
#include "ui/flow/prompter.h"
#include "ui/requests/decidedialog.h"

#include <QSet>
#include <QWidget>

namespace Ui {
class RequestsPage;
}

namespace wren::ui {

/**
 * Requests: referrals and requested transfers of both sides, what became of them, and what one may
 * do: approve, decline, withdraw (R4, R5).
 */
class RequestsPage : public QWidget
{
    Q_OBJECT

public:
    /** Both outlive it. */
    RequestsPage(app::RequestsPresenter &presenter, Prompter &prompter, QWidget *parent = nullptr);
    ~RequestsPage() override;

    /** Goes on with a reason that was left before it was sent. */
    void decline(const HandoverId &request);

signals:
    void profileRequested(const wren::ClientId &client);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslate();
    void render();
    void renderNotice();
    void renderEmpty();
    void renderDetail();
    void renderFacts(const app::RequestItem &item);
    [[nodiscard]] const app::RequestItem *current() const;
    [[nodiscard]] bool isListed(const app::RequestItem &item) const;
    void decide(DecideDialog::Decision decision);
    void openDecision(const HandoverId &request, DecideDialog::Decision decision);
    void askToWithdraw();
    void openProfile();

    app::RequestsPresenter &m_presenter;
    Prompter &m_prompter;
    std::unique_ptr<Ui::RequestsPage> m_form;
    QSet<HandoverId> m_wereOpen; ///< since the page is in front
};

} // namespace wren::ui
