// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fields/valueedit.h"

#include <QStringList>

class QCompleter;
class QLineEdit;
class QStandardItemModel;
class QVBoxLayout;

namespace wren::ui {

/**
 * Several occupations of the NOC: typing finds them by words of the title (accents and case apart)
 * or by code; each one chosen stands below with a button that removes it (also Delete and
 * Backspace).
 */
class OccupationPicker : public ValueEdit
{
    Q_OBJECT

public:
    explicit OccupationPicker(QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void relabel(const ReferenceData &reference, const QString &label) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Occupation
    {
        QString code;
        QString title;
        QString folded; ///< title and code, as they are searched
    };

    void search(const QString &text);
    void add(const QString &code);
    void remove(const QString &code);
    void showChosen();
    [[nodiscard]] QString title(const QString &code) const;

    QLineEdit *m_search;
    QCompleter *m_completer;
    QStandardItemModel *m_found;
    QVBoxLayout *m_chips;
    QList<Occupation> m_occupations;
    QStringList m_chosen; ///< codes, sorted
};

} // namespace wren::ui
