// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/assignmentdetails.h"

#include "ui/fields/fieldeditor.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace wren::ui {

AssignmentDetails::AssignmentDetails(app::CaseworkServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_providerLabel(new QLabel(this))
    , m_provider(new QComboBox(this))
    , m_caseworkerLabel(new QLabel(this))
    , m_caseworker(new QComboBox(this))
{
    m_provider->setObjectName(QStringLiteral("providerComboBox"));
    m_caseworker->setObjectName(QStringLiteral("caseworkerComboBox"));
    m_providerLabel->setBuddy(m_provider);
    m_caseworkerLabel->setBuddy(m_caseworker);
    leaveWheelToPage(*m_provider);
    leaveWheelToPage(*m_caseworker);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const StaffAccess &access = services.access();
    const int second = access.setsProviderAssignment() ? 1 : 0;
    grid->addWidget(m_providerLabel, 0, 0);
    grid->addWidget(m_provider, 1, 0);
    grid->addWidget(m_caseworkerLabel, 0, second);
    grid->addWidget(m_caseworker, 1, second);
    for (QWidget *part :
         {static_cast<QWidget *>(m_providerLabel), static_cast<QWidget *>(m_provider)})
        part->setVisible(access.setsProviderAssignment());
    for (QWidget *part :
         {static_cast<QWidget *>(m_caseworkerLabel), static_cast<QWidget *>(m_caseworker)})
        part->setVisible(access.setsCaseworkerAssignment());
    connect(m_provider, &QComboBox::currentIndexChanged, this, [this] {
        emit providerChosen(ProviderId::fromTrusted(m_provider->currentData().toString()));
    });
    connect(m_caseworker, &QComboBox::currentIndexChanged, this, [this] {
        emit caseworkerChosen(StaffId::fromTrusted(m_caseworker->currentData().toString()));
    });
}

void AssignmentDetails::show(const std::optional<ProviderId> &provider,
                             const std::optional<StaffId> &caseworker)
{
    m_providerLabel->setText(tr("Service Provider Ass&ignment"));
    m_provider->setAccessibleName(tr("Service Provider Assignment"));
    m_caseworkerLabel->setText(tr("Caseworker Assign&ment"));
    m_caseworker->setAccessibleName(tr("Caseworker Assignment"));
    fillProviders(provider.value_or(ProviderId()));
    fillCaseworkers(provider.value_or(ProviderId()), caseworker.value_or(StaffId()));
}

void AssignmentDetails::fillProviders(const ProviderId &chosen)
{
    const QSignalBlocker blocker(m_provider);
    m_provider->clear();
    for (const auto &provider : m_services.providers())
        m_provider->addItem(provider.record.name, provider.id.text());
    m_provider->setCurrentIndex(m_provider->findData(chosen.text()));
}

void AssignmentDetails::fillCaseworkers(const ProviderId &provider, const StaffId &chosen)
{
    const QSignalBlocker blocker(m_caseworker);
    m_caseworker->clear();
    m_caseworker->addItem(tr("Not assigned yet"), QString());
    for (const auto &staff : m_services.caseworkers(provider))
        m_caseworker->addItem(staff.record.name, staff.id.text());
    m_caseworker->setCurrentIndex(
        chosen.isNull() ? 0 : std::max(0, m_caseworker->findData(chosen.text())));
}

} // namespace wren::ui
