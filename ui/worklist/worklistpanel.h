// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/worklistmodel.h"

#include <QWidget>

#include <memory>

namespace Ui {
class WorkListPanel;
}

namespace wren::ui {

class EmptyState;
class NoticeBar;

/**
 * A page's short list of work and the details of one of it: title, a choice of what is shown, a
 * notice, the list, and under it what the page says of the current row and offers to do. With an
 * empty list the empty state stands in place of all below the notice.
 */
class WorkListPanel : public QWidget
{
    Q_OBJECT

public:
    /** In the present language. */
    struct Words
    {
        QString title;
        QString list;        ///< accessible name of the list
        QStringList columns; ///< by WorkListModel::Column
        QStringList choices; ///< of what is shown; as many as the time before
    };

    explicit WorkListPanel(QWidget *parent = nullptr);
    ~WorkListPanel() override;

    /** Takes both: what is said of the current row, and a row of buttons. */
    void setParts(QWidget *details, QWidget *buttons);
    /** Takes a button that stands beside the choice. */
    void setHeadButton(QWidget *button);

    void setWords(const Words &words);
    void setLead(const QString &text);
    /** Shows these rows; one of them is then current. */
    void setRows(const QList<WorkListRow> &rows);

    /** Which of the choices is made. */
    [[nodiscard]] int choice() const;
    void choose(int choice);
    /** Empty: the list is. */
    [[nodiscard]] QString currentId() const;
    /** Does nothing if there is no such row. */
    void select(const QString &id);
    void focusList();

    [[nodiscard]] NoticeBar &notice() const;
    [[nodiscard]] EmptyState &emptyState() const;

signals:
    void choiceChanged();
    void currentChanged();
    void activated();

protected:
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<Ui::WorkListPanel> m_form;
    WorkListModel m_model;
};

} // namespace wren::ui
