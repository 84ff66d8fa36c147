// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fields/sectionwidget.h"

namespace Ui {
class PersonalDetails;
}

namespace wren::ui {

/** R13: who the client is and how to reach them. */
class PersonalDetails : public SectionWidget
{
    Q_OBJECT

public:
    explicit PersonalDetails(app::SectionPresenter &presenter, QWidget *parent = nullptr);
    ~PersonalDetails() override;

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::PersonalDetails> m_form;
};

} // namespace wren::ui
