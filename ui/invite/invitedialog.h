// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/inviteflow.h"
#include "ui/flow/flowdialog.h"

namespace wren::ui {

class AssessmentPage;
class CamsPage;
class FinalizePage;
class LinkClipboard;
class NumberPage;
class RegistryPage;
class ServicePage;

/**
 * Invite > Client: the wizard over an InviteFlow. Closing it keeps the draft. Show it with open();
 * `clipboard` outlives it.
 */
class InviteDialog : public FlowDialog
{
    Q_OBJECT

public:
    /** Takes the flow. */
    InviteDialog(std::unique_ptr<app::InviteFlow> flow, LinkClipboard &clipboard,
                 QWidget *parent = nullptr);
    ~InviteDialog() override;

    [[nodiscard]] app::InviteFlow &flow() { return *m_flow; }

signals:
    /** Proceed to Client Profile, or a match of the registry check; the dialog has closed. */
    void profileRequested(const wren::ClientId &client);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void renderNotice();
    /** The address cannot be used: the person may be somebody else's client already (R46). */
    [[nodiscard]] bool offersTransfer() const;
    void offerTransfer();
    void noticeActed();
    [[nodiscard]] Frame frame() const;
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString lead() const;
    [[nodiscard]] QString primary() const;
    [[nodiscard]] QString busyText() const;
    [[nodiscard]] QString helpPage() const;
    void primaryPressed();
    void proceedTo(const ClientId &client);
    void refer(const ClientId &client, const QString &name);
    void requestTransfer(const wire::RegistryMatch &match);

    std::unique_ptr<app::InviteFlow> m_flow;
    RegistryPage *m_registry;
    ServicePage *m_service;
    NumberPage *m_number;
    AssessmentPage *m_assessment;
    CamsPage *m_cams;
    FinalizePage *m_finalize;
};

} // namespace wren::ui
