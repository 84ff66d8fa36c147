// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fields/valueedit.h"

#include <QMap>

class QCheckBox;
class QGridLayout;

namespace wren::ui {

/**
 * A set of codes as check boxes, in one or two columns as there is room. Tab enters and leaves the
 * group as one; the arrow keys go through it. "None" and "prefer not to answer" stand alone:
 * ticking one clears the others, and the reverse. Codes that are no longer offered stay while they
 * are set.
 */
class CodeSetEdit : public ValueEdit
{
    Q_OBJECT
    Q_PROPERTY(QString list MEMBER m_list)

public:
    explicit CodeSetEdit(QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void relabel(const ReferenceData &reference, const QString &label) override;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QCheckBox *box(const QString &code);
    void chosen(const QString &code);
    void arrange();
    [[nodiscard]] int widest() const;
    void enterBy(QCheckBox *box);
    [[nodiscard]] QCheckBox *neighbour(QCheckBox *box, int key) const;

    QString m_list; ///< of the reference data; set in the form
    QGridLayout *m_grid;
    QMap<QString, QCheckBox *> m_boxes;
    QList<QCheckBox *> m_order; ///< those on offer, as they stand
    int m_columns = 0;
};

} // namespace wren::ui
