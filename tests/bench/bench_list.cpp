// SPDX-License-Identifier: Apache-2.0
#include "app/people/peoplepresenter.h"
#include "models/items/clientlistmodel.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>
#include <QStringListModel>

#include <algorithm>
#include <cstdio>

using namespace wren;

namespace {

constexpr int people = 100'000;
// What somebody types, key by key: names that many, few and none have.
const QStringList typed{QStringLiteral("tremblay mar"), QStringLiteral("okafor"),
                        QStringLiteral("person 4711"), QStringLiteral("5195550142"),
                        QStringLiteral("zzyzx")};

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

std::vector<qint64> ours(const std::vector<app::PersonRow> &rows)
{
    app::PeopleIndex index;
    index.assign(rows);
    const auto none = [](const auto &) {
        return QString();
    };
    app::PeoplePresenter presenter({index, StaffId(), none, none, [] {
                                        return qint64(0);
                                    }});
    presenter.setLoading(false);
    ClientListModel model([](quint32) { return ClientListRow(); });
    return times([&](const QString &text) {
        presenter.search(text);
        model.setKeys(presenter.state().shown);
    });
}

std::vector<qint64> reference(const std::vector<app::PersonRow> &rows)
{
    QStringList texts;
    for (const app::PersonRow &row : rows)
        texts << row.name % QLatin1Char(' ') % row.email % QLatin1Char(' ') % row.phone;
    QStringListModel model(texts);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
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
    const std::vector<qint64> mine = ours(rows);
    const std::vector<qint64> theirs = reference(rows);
    const double p99 = milliseconds(mine, 0.99);
    const double ratio = milliseconds(theirs, 0.5) / milliseconds(mine, 0.5);
    std::printf("clients: %d\n", people);
    std::printf("key presses: %zu\n", mine.size());
    std::printf("ours median ms: %.2f\n", milliseconds(mine, 0.5));
    std::printf("ours p99 ms: %.2f\n", p99);
    std::printf("QSortFilterProxyModel median ms: %.2f\n", milliseconds(theirs, 0.5));
    std::printf("QSortFilterProxyModel p99 ms: %.2f\n", milliseconds(theirs, 0.99));
    std::printf("ratio: %.1f\n", ratio);
    std::printf("bar: %s\n", p99 <= 8 && ratio >= 20 ? "met" : "missed");
    return 0;
}
