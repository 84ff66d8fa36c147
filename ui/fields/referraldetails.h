// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fields/sectionwidget.h"

namespace Ui {
class ReferralDetails;
}

namespace wren::ui {

/** R13: how the client came and what they need. */
class ReferralDetails : public SectionWidget
{
    Q_OBJECT

public:
    explicit ReferralDetails(app::SectionPresenter &presenter, QWidget *parent = nullptr);
    ~ReferralDetails() override;

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::ReferralDetails> m_form;
};

} // namespace wren::ui
