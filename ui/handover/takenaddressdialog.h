// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/registrycheck.h"
#include "ui/handover/transferdialog.h"

class QListView;
class QStandardItemModel;

namespace wren::ui {

class ComparisonTable;

/**
 * A client may not get an address because somebody else's client has it: perhaps the same person,
 * registered twice. Searches the registry for the client with that address and shows those whom one
 * may not view as R3 allows; of one of them the transfer can be requested (R5, R46). Accepted once
 * it was.
 */
class TakenAddressDialog : public FlowDialog
{
    Q_OBJECT

public:
    /** `client` was to get the address. `services` outlive it. */
    TakenAddressDialog(app::CaseworkServices &services, const Profile &client, const QString &email,
                       TransferDialog::Begun begun, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makePage();
    void render();
    void renderNotice();
    void renderMatches();
    void showList(bool shown);
    void compare();
    void request();
    /** Null: nobody is chosen. */
    [[nodiscard]] const wire::RegistryMatch *current() const;

    app::CaseworkServices &m_services;
    app::RegistryCheck m_check;
    QString m_name; ///< of the client
    QString m_email;
    TransferDialog::Begun m_begun;
    QList<wire::RegistryMatch> m_shown;
    QStandardItemModel *m_model;
    QListView *m_list;
    ComparisonTable *m_table;
};

} // namespace wren::ui
