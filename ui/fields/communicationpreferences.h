// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fields/sectionwidget.h"

namespace Ui {
class CommunicationPreferences;
}

namespace wren::ui {

/** R13: what mail the client wants, and in which language. */
class CommunicationPreferences : public SectionWidget
{
    Q_OBJECT

public:
    explicit CommunicationPreferences(app::SectionPresenter &presenter, QWidget *parent = nullptr);
    ~CommunicationPreferences() override;

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::CommunicationPreferences> m_form;
};

} // namespace wren::ui
