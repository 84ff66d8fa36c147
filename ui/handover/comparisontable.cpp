// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/comparisontable.h"

#include "models/formats/phone.h"
#include "ui/fields/fieldtext.h"
#include "ui/flow/tone.h"
#include "ui/invite/reasontext.h"

#include <QHeaderView>

namespace wren::ui {

namespace {

using app::ComparedRow;
using app::ComparedSource;
using What = ComparedRow::What;
using Verdict = ComparedRow::Verdict;

enum Column { DetailColumn, EnteredColumn, EoisColumn, HeldColumn, VerdictColumn, ColumnCount };

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
        return ComparisonTable::tr("different");
    case Verdict::Withheld:
        return ComparisonTable::tr("not told");
    case Verdict::Unknown:
        break;
    }
    return QStringLiteral("–");
}

std::optional<Tone> verdictTone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same:
        return Tone::Success;
    case Verdict::Similar:
        return Tone::Info;
    case Verdict::Differs:
        return Tone::Warning;
    case Verdict::Withheld:
    case Verdict::Unknown:
        break;
    }
    return std::nullopt;
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
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
}

void ComparisonTable::show(const app::MatchReview::State &state, const ReferenceData &reference)
{
    const bool ofCams = state.source == ComparedSource::Cams;
    setAccessibleName(tr("What was entered and the registry, side by side"));
    setHorizontalHeaderLabels({tr("Detail"), tr("Entered"),
                               ofCams ? tr("CaMS") : tr("Common Assessment"), tr("Registered"),
                               tr("What agrees")});
    setColumnHidden(EoisColumn, state.source == ComparedSource::None);
    const int current = std::max(0, currentRow());
    setRowCount(int(state.rows.size()));
    for (int row = 0; row < rowCount(); ++row)
        fill(row, state.rows.at(row), reference, state.source != ComparedSource::None);
    if (rowCount() > 0)
        setCurrentCell(std::min(current, rowCount() - 1), DetailColumn);
    fitHeight();
}

/** The first cell says the whole row: a screen reader hears it going up and down. */
void ComparisonTable::fill(int row, const ComparedRow &compared, const ReferenceData &reference,
                           bool hasEois)
{
    const QString entered = shownValue(compared.what, compared.entered, reference);
    const QString eois = shownValue(compared.what, compared.eois, reference);
    const QString held = shownValue(compared.what, compared.held, reference);
    const QString verdict = verdictText(compared);
    const auto said = [](const QString &text) {
        return text.isEmpty() ? tr("nothing") : text;
    };
    QTableWidgetItem *detail = cell(labelOf(compared.what));
    QStringList spoken{labelOf(compared.what), tr("entered: %1").arg(said(entered))};
    if (hasEois)
        spoken << tr("EOIS: %1").arg(said(eois));
    spoken << tr("registered: %1").arg(said(held));
    if (compared.verdict != Verdict::Unknown)
        spoken << verdict;
    detail->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral("; ")));
    setItem(row, DetailColumn, detail);
    setItem(row, EnteredColumn, cell(entered));
    setItem(row, EoisColumn, cell(eois));
    setItem(row, HeldColumn, cell(held));
    QTableWidgetItem *mark = cell(verdict);
    if (const std::optional<Tone> tone = verdictTone(compared.verdict)) {
        const int size = fontMetrics().height();
        mark->setIcon(QIcon(toneSign(*tone, palette(), size, devicePixelRatioF())));
    }
    setItem(row, VerdictColumn, mark);
}

void ComparisonTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    fitHeight();
}

void ComparisonTable::fitHeight()
{
    resizeRowsToContents();
    const int height =
        horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth();
    if (height != minimumHeight())
        setFixedHeight(height);
}

} // namespace wren::ui
