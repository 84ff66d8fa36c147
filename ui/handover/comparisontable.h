// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handover/matchreview.h"

#include <QTableWidget>

namespace wren::ui {

/**
 * What was entered, what EOIS holds and the match, side by side, a row a detail; under it what
 * agrees, in words and a sign (R3). As high as its rows: the page around it scrolls.
 */
class ComparisonTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit ComparisonTable(QWidget *parent = nullptr);

    /** In the present language. */
    void show(const app::MatchReview::State &state, const ReferenceData &reference);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(const app::ComparedRow &compared, const ReferenceData &reference, bool hasEois);
    void addVerdict(const app::ComparedRow &compared);
    void layOut();
    [[nodiscard]] int heightOf(int row) const;
};

} // namespace wren::ui
