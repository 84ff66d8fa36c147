// SPDX-License-Identifier: Apache-2.0
#include "app/people/peoplepresenter.h"
#include "models/items/clientlistmodel.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cstdio>

using namespace wren;

namespace {

constexpr int people = 100'000;
constexpr int providers = 40;
constexpr std::size_t pageSize = 500; ///< of the feed (sync.md, Hub 5)
// What somebody types, key by key: names that many, few and none have.
const QStringList typed{QStringLiteral("tremblay mar"), QStringLiteral("okafor"),
                        QStringLiteral("person 4711"), QStringLiteral("5195550142"),
                        QStringLiteral("zzyzx")};

template<typename Id>
Id numbered(int number)
{
    return Id::fromRandom(QByteArray(16, char(number)));
}

app::PeopleIndex::Names names()
{
    app::PeopleIndex::Names names;
    for (int i = 0; i < providers; ++i)
        names.providers.insert(numbered<ProviderId>(i), QStringLiteral("Provider %1").arg(i));
    for (int i = 0; i < 5 * providers; ++i)
        names.staff.insert(numbered<StaffId>(i), QStringLiteral("Caseworker %1").arg(i));
    return names;
}

std::vector<app::PersonRow> crowd()
{
    static const QStringList first{QStringLiteral("Marie"), QStringLiteral("Ahmed"),
                                   QStringLiteral("Zoë"), QStringLiteral("Person")};
    static const QStringList last{QStringLiteral("Tremblay"), QStringLiteral("Okafor"),
                                  QStringLiteral("O’Connor"), QStringLiteral("Da Silva")};
    QRandomGenerator random(20261123); // a fixed seed: the same crowd each time
    std::vector<app::PersonRow> rows;
    rows.reserve(people);
    for (int i = 0; i < people; ++i) {
        app::PersonRow row;
        quint32 bytes[4];
        random.fillRange(bytes);
        row.client = ClientId::fromRandom({reinterpret_cast<const char *>(bytes), sizeof bytes});
        row.firstName = first[random.bounded(4)];
        row.lastName = last[random.bounded(4)] % QLatin1Char(' ') % QString::number(i);
        row.name = row.firstName % QLatin1Char(' ') % row.lastName;
        row.email = QStringLiteral("person%1@example.org").arg(i);
        row.phone = QStringLiteral("+1519555%1").arg(i % 10'000, 4, 10, QLatin1Char('0'));
        row.provider = numbered<ProviderId>(i % providers);
        row.caseworker = numbered<StaffId>(i % (5 * providers));
        row.createdAt = qint64(random.bounded(1'700'000'000)) * 1000;
        rows.push_back(row);
    }
    return rows;
}

/** Microseconds of each key press. */
template<typename Press>
std::vector<qint64> times(const Press &press)
{
    std::vector<qint64> all;
    for (int round = 0; round < 5; ++round) {
        for (const QString &word : typed) {
            for (int length = 1; length <= word.size(); ++length) {
                QElapsedTimer timer;
                timer.start();
                press(word.left(length));
                all.push_back(timer.nsecsElapsed() / 1000);
            }
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

double milliseconds(const std::vector<qint64> &sorted, double part)
{
    return double(sorted[std::size_t(double(sorted.size() - 1) * part)]) / 1000;
}

template<typename Work>
double millisecondsOf(const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Ours
{
    std::vector<qint64> keyPresses;
    double sort = 0; ///< the slowest column, ms
    double page = 0; ///< a page of changes, ms
};

Ours ours(const std::vector<app::PersonRow> &rows)
{
    app::PeopleIndex index;
    index.assign(rows);
    index.setNames(names());
    const auto none = [](const auto &) {
        return QString();
    };
    app::PeoplePresenter presenter({index, StaffId(), none, none, [] {
                                        return qint64(0);
                                    }});
    presenter.setLoading(false);
    ClientListModel model([](quint32) { return ClientListRow(); });
    const auto show = [&] {
        model.setKeys(presenter.state().shown);
    };
    Ours ours;
    ours.keyPresses = times([&](const QString &text) {
        presenter.search(text);
        show();
    });
    presenter.clearFilters();
    using Column = app::PeoplePresenter::Column;
    for (int column = int(Column::Name); column <= int(Column::CreatedAt); ++column)
        ours.sort = std::max(ours.sort, millisecondsOf([&] {
                                 presenter.sort(Column(column), Qt::DescendingOrder);
                                 show();
                             }));
    std::vector<app::PersonRow> page(rows.begin(), rows.begin() + pageSize);
    for (app::PersonRow &row : page)
        row.lastName += QStringLiteral(" renamed");
    ours.page = millisecondsOf([&] {
        index.change(page, {});
        presenter.refresh();
        show();
    });
    return ours;
}

/** The same people as a table that a proxy filters: fewer columns than ours finds by. */
class PeopleTable : public QAbstractTableModel
{
public:
    explicit PeopleTable(const std::vector<app::PersonRow> &rows)
        : m_rows(rows)
    {}
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const app::PersonRow &row = m_rows[std::size_t(index.row())];
        return index.column() == 0 ? row.name : index.column() == 1 ? row.email : row.phone;
    }

private:
    const std::vector<app::PersonRow> &m_rows;
};

std::vector<qint64> reference(const std::vector<app::PersonRow> &rows)
{
    PeopleTable model(rows);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setFilterKeyColumn(-1); // any of them
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    return times([&](const QString &text) {
        proxy.setFilterFixedString(text);
        (void)proxy.rowCount();
    });
}

} // namespace

int main()
{
    const std::vector<app::PersonRow> rows = crowd();
    const Ours all = ours(rows);
    const std::vector<qint64> &mine = all.keyPresses;
    const std::vector<qint64> theirs = reference(rows);
    const double p99 = milliseconds(mine, 0.99);
    const double ratio = milliseconds(theirs, 0.5) / milliseconds(mine, 0.5);
    std::printf("clients: %d\n", people);
    std::printf("key presses: %zu\n", mine.size());
    std::printf("ours median ms: %.2f\n", milliseconds(mine, 0.5));
    std::printf("ours p99 ms: %.2f\n", p99);
    std::printf("QSortFilterProxyModel median ms: %.2f\n", milliseconds(theirs, 0.5));
    std::printf("QSortFilterProxyModel p99 ms: %.2f\n", milliseconds(theirs, 0.99));
    std::printf("slowest key press ms: %.2f\n", double(mine.back()) / 1000);
    std::printf("slowest sort ms: %.2f\n", all.sort);
    std::printf("page of %zu changes ms: %.2f\n", pageSize, all.page);
    std::printf("ratio: %.1f\n", ratio);
    const double longest = std::max({double(mine.back()) / 1000, all.sort, all.page});
    std::printf("bar: %s\n", p99 <= 8 && ratio >= 20 && longest <= 16 ? "met" : "missed");
    return 0;
}
