// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/emailchangemutations.h"
#include "models/formats/email.h"
#include "tests/hub/services/changehouse.h"
#include "tests/support/testmain.h"

#include <random>

using namespace wren;
using services::LinkPurpose;
using services::OldAddressAnswer;
using test::ChangeHouse;
using test::idIn;
using test::told;

namespace {

constexpr int clients = 3;
const QString applied = QStringLiteral("applied");

struct Correction
{
    QString to;
    bool open = true;
};

/** What the rules of R40 to R46 say, kept apart from how the hub does it. */
struct Model
{
    QString address;
    QString pending; ///< what the old address is asked about; empty: nothing
    QMap<QString, Correction> corrections;
    std::optional<qint64> confirmUntil; ///< the new address was asked whether mail arrives

    void changed(const QString &to, qint64 confirmBefore)
    {
        address = to;
        confirmUntil = confirmBefore;
        pending.clear();
        for (Correction &correction : corrections)
            correction.open = false;
    }
};

} // namespace

/** Seeded random events against the hub and a model of its promises, on both databases. */
class TestEmailChangeSequences : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChangeHouse> m_house;
    std::mt19937 m_random;
    QList<ClientId> m_clients;
    QList<Model> m_models;

    int dice(int sides) { return int(m_random() % unsigned(sides)); }
    QString anyAddress(int run)
    {
        static const QStringList names{QStringLiteral("a"), QStringLiteral("A"),
                                       QStringLiteral("b"), QStringLiteral("d"),
                                       QStringLiteral("D"), QStringLiteral("e")};
        return QStringLiteral("%1%2@example.ca").arg(names.at(dice(int(names.size())))).arg(run);
    }
    [[nodiscard]] bool isFree(const QString &address) const
    {
        return std::none_of(m_models.cbegin(), m_models.cend(), [&](const Model &model) {
            return foldedEmail(model.address) == foldedEmail(address);
        });
    }

    [[nodiscard]] qint64 confirmBefore() const
    {
        return m_house->clock.now() + m_house->terms.confirm.count();
    }

    void begin(int run)
    {
        m_random.seed(unsigned(run) + 1);
        m_clients.clear();
        m_models.clear();
        for (int i = 0; i < clients; ++i) {
            const QString address = QStringLiteral("%1%2@example.ca").arg(QChar(u'a' + i)).arg(run);
            m_clients << m_house->addClient(m_house->network.caseworker, QStringLiteral("Roy"),
                                            address);
            m_models << Model{address, {}, {}, {}};
            if (dice(2) == 0)
                m_house->setPassword(m_clients.last());
        }
    }

    void request(int client, int run)
    {
        const QString to = anyAddress(run);
        const auto asked =
            dice(2) == 0 ? m_house->requestOwn(m_clients.at(client), to)
                         : m_house->request(m_house->network.caseworker, m_clients.at(client), to);
        QCOMPARE(asked.error.has_value(), !isFree(to));
        if (!asked.error)
            m_models[client].pending = to;
    }
    void answer(int client, OldAddressAnswer given)
    {
        Model &model = m_models[client];
        const auto answered = m_house->answer(m_clients.at(client), given);
        QCOMPARE(answered.error.has_value(), model.pending.isEmpty());
        const QString to = std::exchange(model.pending, {});
        if (!to.isEmpty() && given == OldAddressAnswer::Accept && isFree(to))
            model.changed(to, confirmBefore());
    }
    /** The client's buttons on My Profile: the question again, or whether mail arrives. */
    void resend(int client, LinkPurpose purpose)
    {
        Model &model = m_models[client];
        const bool question = purpose == LinkPurpose::AcceptChange;
        const bool possible = question ? !model.pending.isEmpty() : model.confirmUntil.has_value();
        const auto resent =
            m_house->asClient(m_clients.at(client), [&](store::WriteContext &context) {
                return test::done(services::resendOwnMail(context, m_clients.at(client), purpose,
                                                          QString::number(m_random()),
                                                          m_house->terms));
            });
        QCOMPARE(resent.error.has_value(), !possible);
        if (possible && !question)
            model.confirmUntil = confirmBefore();
    }
    void confirm(int client)
    {
        Model &model = m_models[client];
        const QByteArray token = m_house->token(m_clients.at(client), LinkPurpose::ConfirmAddress);
        const bool possible = model.confirmUntil && *model.confirmUntil > m_house->clock.now() + 1;
        const auto confirmed =
            m_house->asClient(m_clients.at(client), [&](store::WriteContext &context) {
                return test::done(services::confirmAddress(context, token, m_house->terms));
            });
        QCOMPARE(confirmed.error.has_value(), !possible);
        if (possible)
            model.confirmUntil.reset();
    }
    void cancel(int client)
    {
        Model &model = m_models[client];
        const auto cancelled =
            m_house->asClient(m_clients.at(client), [&](store::WriteContext &context) {
                return test::done(
                    services::cancelOwnChange(context, m_clients.at(client), m_house->terms));
            });
        QCOMPARE(cancelled.error.has_value(), model.pending.isEmpty());
        model.pending.clear();
    }
    void ask(int client, int run)
    {
        Model &model = m_models[client];
        const QString to = anyAddress(run);
        const auto asked =
            m_house->ask(m_house->network.caseworker, m_clients.at(client), model.address, to);
        QCOMPARE(asked.error.has_value(), !isFree(to));
        if (!asked.error)
            model.corrections.insert(idIn(asked, "correction"), {to});
    }
    void decide(int client)
    {
        Model &model = m_models[client];
        if (model.corrections.isEmpty())
            return;
        const QString id = model.corrections.keys().at(dice(int(model.corrections.size())));
        const bool declines = dice(3) == 0;
        const Correction correction = model.corrections.value(id);
        const auto decided =
            m_house->decide(m_house->network.support, id, declines ? "decline" : "apply");
        const bool possible = correction.open && (declines || isFree(correction.to));
        QCOMPARE(decided.error.has_value(), !possible);
        if (possible && declines)
            model.corrections[id].open = false;
        else if (possible)
            model.changed(correction.to, confirmBefore());
    }
    /** All links end; what WREN was asked has none and stays open. */
    void setPasswordByLink(int client)
    {
        Model &model = m_models[client];
        const auto set = m_house->setPasswordByLink(m_clients.at(client), LinkPurpose::Reset);
        QCOMPARE(told(set), applied);
        model.pending.clear();
        if (model.confirmUntil)
            model.confirmUntil = m_house->clock.now(); // until it is sent again
    }
    /** Time alone never changes an address; what waited too long is no longer pending. */
    void pass()
    {
        m_house->clock.advance(m_house->terms.change);
        for (Model &model : m_models)
            model.pending.clear();
    }

    void step(int run)
    {
        const int client = dice(clients);
        m_house->clock.advance(std::chrono::hours(1)); // mail limits are another test's
        switch (dice(14)) {
        case 0:
        case 1:
        case 2:
            return request(client, run);
        case 3:
        case 4:
            return answer(client, OldAddressAnswer::Accept);
        case 5:
            return answer(client, OldAddressAnswer::Decline);
        case 6:
            return cancel(client);
        case 7:
            return ask(client, run);
        case 8:
            return decide(client);
        case 9:
            return resend(client, LinkPurpose::AcceptChange);
        case 10:
            return resend(client, LinkPurpose::ConfirmAddress);
        case 11:
            return confirm(client);
        case 12:
            return setPasswordByLink(client);
        default:
            return pass();
        }
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<ChangeHouse>(); }
    void cleanup() { m_house.reset(); }

    void keepTheRules()
    {
        constexpr int runs = 120;
        for (int run = 0; run < runs; ++run) {
            begin(run);
            for (int i = 0; i < 20; ++i) {
                step(run);
                for (int client = 0; client < clients; ++client) {
                    if (m_house->email(m_clients.at(client)) != m_models.at(client).address)
                        QFAIL(qPrintable(QStringLiteral("run %1 step %2").arg(run).arg(i)));
                }
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(QStringLiteral("run %1 step %2").arg(run).arg(i)));
            }
            // No dead end: whatever happened, an unused address can be asked for and accepted.
            const QString last = QStringLiteral("last%1@example.org").arg(run);
            QCOMPARE(told(m_house->requestOwn(m_clients.first(), last)), applied);
            QCOMPARE(told(m_house->answer(m_clients.first(), OldAddressAnswer::Accept)), applied);
            QCOMPARE(m_house->email(m_clients.first()), last);
        }
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM (SELECT email_folded FROM"
                                        " client_account GROUP BY email_folded HAVING"
                                        " count(*) > 1) AS twice"),
                 0);
    }
};

WREN_TEST(TestEmailChangeSequences)
#include "tst_emailchangesequences.moc"
