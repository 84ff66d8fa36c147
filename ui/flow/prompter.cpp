// SPDX-License-Identifier: Apache-2.0
#include "ui/flow/prompter.h"

#include <QMessageBox>
#include <QPushButton>

namespace wren::ui {

void DialogPrompter::confirm(QWidget *parent, const Question &question,
                             std::function<void()> confirmed)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question.title, question.text,
                                QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *action = box->addButton(question.action, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(action, &QPushButton::clicked, parent, std::move(confirmed));
    box->open();
}

} // namespace wren::ui
