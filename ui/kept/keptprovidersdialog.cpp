// SPDX-License-Identifier: Apache-2.0
#include "ui/kept/keptprovidersdialog.h"

#include <QEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace wren::ui {

using app::KeptProvider;

namespace {

constexpr int idRole = Qt::UserRole;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(KeptProvidersDialog)

public:
    /** How the provider stands with this computer now, whatever is ticked. */
    static QString standing(const KeptProvider &provider)
    {
        switch (provider.state) {
        case KeptProvider::State::Online:
            return tr("read online");
        case KeptProvider::State::Coming:
            return tr("being fetched");
        case KeptProvider::State::Kept:
            return provider.isOwn ? tr("your own, always on this computer")
                                  : tr("on this computer");
        case KeptProvider::State::Leaving:
            return tr("goes once what waits for its clients was sent");
        }
        return {};
    }
};

} // namespace

KeptProvidersDialog::KeptProvidersDialog(const QList<KeptProvider> &providers, QWidget *parent)
    : FlowDialog(parent)
    , m_providers(providers)
    , m_list(new QListWidget)
{
    addPage(makePage());
    for (const KeptProvider &provider : providers) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(idRole, provider.id.text());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                       (provider.isOwn ? Qt::NoItemFlags : Qt::ItemIsUserCheckable));
        item->setCheckState(provider.isOwn || provider.isWanted() ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemChanged, this, &KeptProvidersDialog::tellConsequence);
    connect(this, &FlowDialog::primaryRequested, this, [this] {
        emit chosen(ticked());
        accept();
    });
    resize(width(), height() * 3 / 4);
    render();
}

QWidget *KeptProvidersDialog::makePage()
{
    auto *page = new QWidget;
    m_list->setObjectName(QStringLiteral("providersList"));
    m_list->setSpacing(4);
    m_list->setMinimumHeight(220);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 8, 32, 16);
    column->addWidget(m_list, 1);
    return page;
}

void KeptProvidersDialog::render()
{
    Frame frame;
    frame.heading = tr("Service providers on this computer");
    frame.lead = tr("Clients of ticked providers are kept here, sealed: you find, read and edit "
                    "them without a network. Clients of the others you reach online, one at a "
                    "time.");
    frame.primary = tr("&Save");
    frame.canAdvance = true;
    frame.help = QStringLiteral("working-offline");
    showFrame(frame);
    m_list->setAccessibleName(tr("Service providers on this computer"));
    const QSignalBlocker blocker(m_list);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(
            tr("%1 – %2", "a provider – how it stands")
                .arg(m_providers[row].name, Words::standing(m_providers[row])));
    tellConsequence();
    showPage(0);
}

void KeptProvidersDialog::tellConsequence()
{
    const bool givesUp = !wanted().subtract(ticked()).isEmpty();
    showNotice(Tone::Warning,
               givesUp ? tr("What is no longer ticked is deleted from this computer, once what "
                            "waits for its clients was sent. On the hub nothing changes, and your "
                            "drafts stay.")
                       : QString());
}

QSet<ProviderId> KeptProvidersDialog::ticked() const
{
    QSet<ProviderId> providers;
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_providers[row].isOwn && m_list->item(row)->checkState() == Qt::Checked)
            providers.insert(m_providers[row].id);
    }
    return providers;
}

QSet<ProviderId> KeptProvidersDialog::wanted() const
{
    QSet<ProviderId> providers;
    for (const KeptProvider &provider : m_providers) {
        if (!provider.isOwn && provider.isWanted())
            providers.insert(provider.id);
    }
    return providers;
}

void KeptProvidersDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
