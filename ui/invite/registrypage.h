// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handover/matchreview.h"

#include <QWidget>

#include <memory>

class QStandardItemModel;

namespace Ui {
class RegistryPage;
}

namespace wren::ui {

/** Confirm Person is Not Already Registered (R2, R3): what to look for, and who was found. */
class RegistryPage : public QWidget
{
    Q_OBJECT

public:
    explicit RegistryPage(app::InviteFlow &flow, QWidget *parent = nullptr);
    ~RegistryPage() override;

    void render();

signals:
    /** Of a match that may be viewed. */
    void profileRequested(const wren::ClientId &client);
    void referralRequested(const wren::ClientId &client, const QString &name);
    /** Of any other. */
    void transferRequested(const wren::wire::RegistryMatch &match);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tellQuery();
    void showQuery(const wire::RegistrySearchRequest &query);
    void showResult();
    [[nodiscard]] QString foundText() const;
    void showReason();
    void showMatches(const QList<wire::RegistryMatch> &matches);
    void matchChosen();
    void compare();

    app::InviteFlow &m_flow;
    app::MatchReview m_review;
    std::unique_ptr<Ui::RegistryPage> m_form;
    QStandardItemModel *m_model;
    QList<wire::RegistryMatch> m_shown;
};

} // namespace wren::ui
