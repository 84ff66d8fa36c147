// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/people/keptproviders.h"
#include "ui/flow/notice/noticebar.h"

#include <QSet>

namespace wren::ui {

/**
 * Over the lists of clients and requests: how many of the providers that one sees are not in them,
 * because they are not kept on this computer (sync.md, Desk 4), with the way to choose. Hidden
 * where nothing is missing.
 */
class KeptNote : public NoticeBar
{
    Q_OBJECT

public:
    explicit KeptNote(QWidget *parent = nullptr);

    void showProviders(const QList<app::KeptProvider> &providers);
    /** Elsewhere nothing has to be told. */
    void setListInFront(bool inFront);
    /** Opens the dialog over `parent`. */
    void choose(QWidget *parent);

signals:
    /** See KeptProvidersDialog. */
    void chosen(const QSet<wren::ProviderId> &providers);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    QList<app::KeptProvider> m_providers;
    bool m_listInFront = false;
};

} // namespace wren::ui
