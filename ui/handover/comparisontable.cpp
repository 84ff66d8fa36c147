// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/comparisontable.h"

#include "models/formats/phone.h"
#include "ui/fields/fieldtext.h"
#include "ui/flow/notice/tone.h"
#include "ui/invite/reasontext.h"

#include <QHeaderView>

namespace wren::ui {

namespace {

using app::ComparedRow;
using app::ComparedSource;
using What = ComparedRow::What;
using Verdict = ComparedRow::Verdict;

enum Column { DetailColumn, EnteredColumn, EoisColumn, HeldColumn, ColumnCount };

constexpr int cellPadding = 10;  ///< at each side
constexpr int rowPadding = 14;   ///< above and below together
constexpr int mostHeight = 4096; ///< of a cell's text
constexpr int detailShare = 3;   ///< of the width, to valueShare of each other column
constexpr int valueShare = 4;

std::optional<Field> fieldOf(What what)
{
    switch (what) {
    case What::PreferredName:
        return Field::PreferredName;
    case What::BirthDate:
        return Field::BirthDate;
    case What::Phone:
        return Field::Phone;
    case What::Email:
        return Field::Email;
    case What::Address:
        return Field::PrimaryAddress;
    case What::Name:
    case What::SignsInWith:
    case What::Provider:
    case What::Caseworker:
        break;
    }
    return std::nullopt;
}

QString labelOf(What what)
{
    if (const std::optional<Field> field = fieldOf(what))
        return fieldLabel(*field);
    switch (what) {
    case What::SignsInWith:
        return ComparisonTable::tr("Signs in to the portal with");
    case What::Provider:
        return ComparisonTable::tr("Service provider");
    case What::Caseworker:
        return ComparisonTable::tr("Caseworker");
    default:
        return ComparisonTable::tr("Name");
    }
}

/** As people write it; what is typed in another form, or masked, as it stands. */
QString shownValue(What what, const QJsonValue &value, const ReferenceData &reference)
{
    const bool isDate =
        what == What::BirthDate && QDate::fromString(value.toString(), Qt::ISODate).isValid();
    if (isDate || what == What::Address)
        return valueText(*fieldOf(what), value, reference);
    return what == What::Phone ? shownPhone(value.toString()) : value.toString();
}

/** A long address may be broken after these signs. */
QString breakable(QString text)
{
    const QChar here(0x200B); // zero width space
    for (const QChar sign : {u'@', u'.', u'-', u'_'})
        text.replace(sign, QString(sign) + here);
    return text;
}

QString verdictText(const ComparedRow &row)
{
    switch (row.verdict) {
    case Verdict::Same:
    case Verdict::Similar:
        return reasonsText(row.reasons);
    case Verdict::Differs:
        return ComparisonTable::tr("Different");
    case Verdict::Withheld:
        return ComparisonTable::tr("Whether it agrees is not told");
    case Verdict::Unknown:
        break;
    }
    return {};
}

Tone verdictTone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same:
        return Tone::Success;
    case Verdict::Differs:
        return Tone::Warning;
    case Verdict::Similar:
    case Verdict::Withheld:
    case Verdict::Unknown:
        break;
    }
    return Tone::Info;
}

QTableWidgetItem *cell(const QString &text)
{
    const QString shown = text.isEmpty() ? QStringLiteral("–") : text;
    auto *item = new QTableWidgetItem(breakable(shown));
    item->setData(Qt::AccessibleTextRole, shown);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return item;
}

} // namespace

ComparisonTable::ComparisonTable(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("comparisonTable"));
    setColumnCount(ColumnCount);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection); // it is only read; signs keep their colours
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
}

void ComparisonTable::show(const app::MatchReview::State &state, const ReferenceData &reference)
{
    const bool hasEois = state.source != ComparedSource::None;
    setAccessibleName(tr("What was entered and the registry, side by side"));
    setHorizontalHeaderLabels({tr("Detail"), tr("Entered"),
                               state.source == ComparedSource::Cams ? tr("CaMS") : tr("CA"),
                               tr("Registry")});
    setColumnHidden(EoisColumn, !hasEois);
    const int current = std::max(0, currentRow());
    clearSpans();
    setRowCount(0);
    for (const ComparedRow &row : state.rows)
        add(row, reference, hasEois);
    if (rowCount() > 0)
        setCurrentCell(std::min(current, rowCount() - 1), DetailColumn);
    layOut();
}

/** The first cell says the whole row: a screen reader hears it going up and down. */
void ComparisonTable::add(const ComparedRow &compared, const ReferenceData &reference, bool hasEois)
{
    const QString entered = shownValue(compared.what, compared.entered, reference);
    const QString eois = shownValue(compared.what, compared.eois, reference);
    const QString held = shownValue(compared.what, compared.held, reference);
    const auto said = [](const QString &text) {
        return text.isEmpty() ? tr("nothing") : text;
    };
    QStringList spoken{labelOf(compared.what), tr("entered: %1").arg(said(entered))};
    if (hasEois)
        spoken << tr("EOIS: %1").arg(said(eois));
    spoken << tr("registered: %1").arg(said(held));
    if (compared.verdict != Verdict::Unknown)
        spoken << verdictText(compared);
    QTableWidgetItem *detail = cell(labelOf(compared.what));
    detail->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral("; ")));
    const int row = rowCount();
    insertRow(row);
    setItem(row, DetailColumn, detail);
    setItem(row, EnteredColumn, cell(entered));
    setItem(row, EoisColumn, cell(eois));
    setItem(row, HeldColumn, cell(held));
    if (compared.verdict != Verdict::Unknown)
        addVerdict(compared);
}

/** A line of its own over all values: words need room where letters are large. */
void ComparisonTable::addVerdict(const ComparedRow &compared)
{
    const int row = rowCount();
    insertRow(row);
    setSpan(row - 1, DetailColumn, 2, 1);
    setSpan(row, EnteredColumn, 1, ColumnCount - EnteredColumn);
    QTableWidgetItem *mark = cell(verdictText(compared));
    const QPixmap sign = toneSign(verdictTone(compared.verdict), palette(), fontMetrics().height(),
                                  devicePixelRatioF());
    mark->setIcon(QIcon(sign));
    setItem(row, EnteredColumn, mark);
}

void ComparisonTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    layOut();
}

void ComparisonTable::layOut()
{
    const int columns = isColumnHidden(EoisColumn) ? ColumnCount - 1 : ColumnCount;
    const int part = viewport()->width() / (detailShare + valueShare * (columns - 1));
    for (int column = EnteredColumn; column < ColumnCount; ++column)
        setColumnWidth(column, part * valueShare);
    setColumnWidth(DetailColumn, viewport()->width() - part * valueShare * (columns - 1));
    for (int row = 0; row < rowCount(); ++row)
        setRowHeight(row, heightOf(row));
    const int height =
        horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth();
    if (height != minimumHeight())
        setFixedHeight(height);
}

int ComparisonTable::heightOf(int row) const
{
    int height = 0;
    for (int column = 0; column < ColumnCount; ++column) {
        const QTableWidgetItem *each = item(row, column);
        if (!each || isColumnHidden(column))
            continue;
        int width = columnWidth(column) - 2 * cellPadding;
        if (columnSpan(row, column) > 1)
            width = viewport()->width() - columnWidth(DetailColumn) - 2 * cellPadding -
                    2 * fontMetrics().height(); // and the sign
        const QRect room(0, 0, std::max(1, width), mostHeight);
        height = std::max(
            height, fontMetrics().boundingRect(room, Qt::TextWordWrap, each->text()).height());
    }
    return height + rowPadding;
}

} // namespace wren::ui
