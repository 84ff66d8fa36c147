// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handover/matchreview.h"
#include "ui/flow/flowdialog.h"

class QPushButton;

namespace wren::ui {

class ComparisonTable;

/**
 * Is this the same person? A match of the registry check side by side with what was entered (R3),
 * and where to go from there: the profile or a referral of a client that one may view (R4), Request
 * Client Transfer for any other (R5). The review outlives it.
 */
class MatchDialog : public FlowDialog
{
    Q_OBJECT

public:
    explicit MatchDialog(app::MatchReview &review, QWidget *parent = nullptr);

signals:
    /** Of one that may be viewed; the dialog has closed. */
    void profileRequested(const wren::ClientId &client);
    void referralRequested(const wren::ClientId &client, const QString &name);
    /** Of any other. */
    void transferRequested(const wren::wire::RegistryMatch &match);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void renderNotice();
    void goOn();
    void refer();

    app::MatchReview &m_review;
    ComparisonTable *m_table;
    QPushButton *m_refer;
};

} // namespace wren::ui
