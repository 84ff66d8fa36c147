// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fields/sectionwidget.h"

namespace Ui {
class WorkDetails;
}

namespace wren::ui {

/** R13: what the client looks for. */
class WorkDetails : public SectionWidget
{
    Q_OBJECT

public:
    explicit WorkDetails(app::SectionPresenter &presenter, QWidget *parent = nullptr);
    ~WorkDetails() override;

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::WorkDetails> m_form;
};

} // namespace wren::ui
