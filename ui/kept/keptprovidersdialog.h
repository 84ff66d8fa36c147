// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/people/keptproviders.h"
#include "ui/flow/flowdialog.h"

#include <QSet>

class QListWidget;

namespace wren::ui {

/**
 * Which service providers are kept on this computer (sync.md, Desk 4): ticked ones are, one's own
 * always. Says before what follows for those that are given up.
 */
class KeptProvidersDialog : public FlowDialog
{
    Q_OBJECT

public:
    explicit KeptProvidersDialog(const QList<app::KeptProvider> &providers,
                                 QWidget *parent = nullptr);

signals:
    /** Besides one's own; then it closes. */
    void chosen(const QSet<wren::ProviderId> &providers);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makePage();
    void render();
    void tellConsequence();
    [[nodiscard]] QSet<ProviderId> ticked() const;
    [[nodiscard]] QSet<ProviderId> wanted() const;

    QList<app::KeptProvider> m_providers;
    QListWidget *m_list;
};

} // namespace wren::ui
