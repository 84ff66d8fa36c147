// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace wren::ui {

/** Service Provider Assignment and Caseworker Assignment, each only for those who may (R13). */
class AssignmentDetails : public QWidget
{
    Q_OBJECT

public:
    /** `services` outlive it. */
    explicit AssignmentDetails(app::CaseworkServices &services, QWidget *parent = nullptr);

    /** In the present language; emits nothing. */
    void show(const std::optional<ProviderId> &provider, const std::optional<StaffId> &caseworker);

signals:
    void providerChosen(const wren::ProviderId &provider);
    /** Null: not assigned yet. */
    void caseworkerChosen(const wren::StaffId &caseworker);

private:
    void fillProviders(const ProviderId &chosen);
    void fillCaseworkers(const ProviderId &provider, const StaffId &chosen);

    app::CaseworkServices &m_services;
    QLabel *m_providerLabel;
    QComboBox *m_provider;
    QLabel *m_caseworkerLabel;
    QComboBox *m_caseworker;
};

} // namespace wren::ui
