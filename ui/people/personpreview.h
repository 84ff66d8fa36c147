// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/people/peoplepresenter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class PersonPreview;
}

namespace wren::ui {

/** Beside the list: what is known of the current client at a glance, and the way to the profile. */
class PersonPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PersonPreview(const app::PeoplePresenter &presenter, QWidget *parent = nullptr);
    ~PersonPreview() override;

    void render();

signals:
    void profileRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void renderPerson(const app::PersonRow &person);
    void tell(QWidget *row, QLabel *value, const QString &caption, const QString &text);
    void dress();

    const app::PeoplePresenter &m_presenter;
    std::unique_ptr<Ui::PersonPreview> m_form;
};

} // namespace wren::ui
