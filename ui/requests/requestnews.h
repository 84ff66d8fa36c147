// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handover/requestspresenter.h"
#include "ui/flow/notice/noticebar.h"

namespace wren::ui {

/** What a referral or transfer brought, wherever one is: shown until the list was looked at, or it
 * is dismissed. actionRequested: the list is wanted. */
class RequestNews : public NoticeBar
{
    Q_OBJECT

public:
    /** The presenter outlives it. */
    explicit RequestNews(app::RequestsPresenter &presenter, QWidget *parent = nullptr);

    /** In front of the list nothing has to be told. */
    void setListInFront(bool inFront);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    app::RequestsPresenter &m_presenter;
    bool m_listInFront = false;
};

} // namespace wren::ui
