// SPDX-License-Identifier: Apache-2.0
#include "ui/kept/keptnote.h"

#include "ui/kept/keptprovidersdialog.h"

#include <QEvent>

namespace wren::ui {

KeptNote::KeptNote(QWidget *parent)
    : NoticeBar(parent)
{
    setObjectName(QStringLiteral("keptNotice"));
    connect(this, &NoticeBar::actionRequested, this, [this] { choose(window()); });
}

void KeptNote::showProviders(const QList<app::KeptProvider> &providers)
{
    if (providers == m_providers)
        return;
    m_providers = providers;
    render();
}

void KeptNote::setListInFront(bool inFront)
{
    m_listInFront = inFront;
    render();
}

void KeptNote::choose(QWidget *parent)
{
    auto *dialog = new KeptProvidersDialog(m_providers, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeptProvidersDialog::chosen, this, &KeptNote::chosen);
    dialog->open();
}

void KeptNote::render()
{
    const int missing = app::notKept(m_providers);
    const QString text =
        tr("%1 of %2 service providers are not kept on this computer: their clients and requests "
           "are not in this list. Invite > Client searches everybody.")
            .arg(missing)
            .arg(m_providers.size());
    tell(Tone::Info, m_listInFront && missing > 0 ? text : QString(), tr("Choose Providers"));
}

void KeptNote::changeEvent(QEvent *event)
{
    NoticeBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
