// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/hubkeys.h"
#include "hub/services/settings.h"
#include "hub/services/sync/mutationtable.h"
#include "hub/store/lane.h"
#include "models/field.h"
#include "tests/support/databases.h"

#include <QtTest/QTest>

#include <atomic>

/** What the tests of hub services and API share: a practice network with staff of every kind. */
namespace wren::test {

/** The value, or the end of the test run: for steps that are not what the test is about. */
template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(kindName(result.error().kind) + u' ' + result.error().detail));
    return std::move(result).value();
}
inline void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(kindName(result.error().kind) + u' ' + result.error().detail));
}

/** A clock that stands until it is moved, and real randomness. */
class TestClock
{
public:
    [[nodiscard]] store::Environment environment();
    [[nodiscard]] qint64 now() const { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now = 1'764'000'000'000;
};

template<typename AnyId>
[[nodiscard]] AnyId newId()
{
    return AnyId::fromRandom(seal::randomBytes(16));
}

/** Keys as openOrCreate makes them, without a file. */
[[nodiscard]] services::HubKeys testKeys();

/** The password of everybody in the network, and the cheap cost that it is hashed with. */
inline constexpr char staffPassword[] = "a password of the practice network";
inline constexpr seal::PasswordCost cheap{1, 8192};

struct Person
{
    QString role; ///< as requirements.md names it
    StaffId id;
    ProviderId provider;
    Permissions permissions;
    DeviceId device;
    QString email;
};

/**
 * Providers `north` and `south` in one group, `west` in none, `closed` inactive; staff of each kind
 * at north, and a caseworker at each of the others. All written through the lane; reference lists
 * too.
 */
class Network
{
public:
    Network(store::Database &database, TestClock &clock);

    store::Database &database;
    TestClock &clock;
    services::HubKeys keys = testKeys();
    services::Settings settings;
    store::WriterLane lane;

    ProviderId north, south, west, closed;
    Person caseworker, administration, group, administrator, support, nobody; ///< of north
    Person southCaseworker, westCaseworker;

    [[nodiscard]] QList<Person> everybody() const;
    [[nodiscard]] store::Connection &sql() const;
    /** As it is in the database now. */
    [[nodiscard]] StaffAccess accessOf(const Person &person) const;
    /** Runs one mutation as this person, through the lane, without a mid. */
    [[nodiscard]] wire::MutationResult mutate(const Person &person,
                                              const services::MutationTable &table,
                                              const QString &name, const QString &subject,
                                              const QJsonObject &arguments);
    /** As after a look-up that found this Common Assessment; the number normalised. */
    void foundAssessment(const Person &person, const QString &number);
    [[nodiscard]] qint64 count(const char *select, const store::Bindings &bindings = {}) const;

private:
    void build(store::WriteContext &context);
    void addProvider(store::WriteContext &context, const ProviderId &id, const QString &name);
    [[nodiscard]] Person addPerson(store::WriteContext &context, const QString &role,
                                   const ProviderId &provider, Permissions permissions);
    [[nodiscard]] DeviceId addDevice(store::Connection &connection, const StaffId &staff);
};

/** A valid profile: required fields, and a text of its own in each optional one. */
[[nodiscard]] Profile fullProfile(const QString &mark);
/** The least that is valid. */
[[nodiscard]] Profile smallProfile(const QString &lastName, const QString &email);
[[nodiscard]] QJsonObject setupArguments(const Profile &profile);

} // namespace wren::test
