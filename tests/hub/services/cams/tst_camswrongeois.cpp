// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camskeeper.h"
#include "hub/store/cams/camsrows.h"
#include "tests/eois/connectorto.h"
#include "tests/eois/standinprocess.h"
#include "tests/hub/services/camsoffice.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace std::chrono_literals;
using test::must;
using wire::Outcome;

namespace {

const QString reference = QStringLiteral("3000012");

} // namespace

/**
 * The whole way from a real EOIS stand-in that is wrong, slow or away to what staff are shown:
 * never a value that CaMS does not hold of this very client, and nobody waits for it; both
 * databases.
 */
class TestCamsWrongEois : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StandInProcess> m_eois;
    std::shared_ptr<eois::Connector> m_connector;
    std::unique_ptr<test::CamsOffice> m_office;
    ClientId m_client;

    void setMode(const QByteArray &mode)
    {
        QCOMPARE(m_eois->post("/control/mode", mode).status, 200);
    }
    void change(const QByteArray &changes)
    {
        QCOMPARE(m_eois->post("/control/clients/" + reference.toLatin1(), changes).status, 200);
    }
    [[nodiscard]] Result<wire::CamsAnswer> lookUp()
    {
        services::Asker asker;
        asker.session.staff.access = m_office->network.accessOf(m_office->network.caseworker);
        asker.session.device = m_office->network.caseworker.device;
        asker.remoteAddress = QStringLiteral("127.0.0.1");
        return services::lookUpCams(*m_connector, m_office->network.sql(),
                                    m_office->clock.environment(), m_office->reference, asker,
                                    reference);
    }
    [[nodiscard]] services::CamsReader::Ground ground()
    {
        return {*m_office->database, m_office->network.lane, m_office->clock.environment(),
                *m_connector};
    }
    [[nodiscard]] CamsLayer layer() { return m_office->record(m_client)->layer; }
    [[nodiscard]] Profile shown()
    {
        const auto portal = must(store::readClient(m_office->network.sql(), m_client));
        return staffProfile(portal.profile, layer());
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_eois = std::make_unique<test::StandInProcess>();
        QVERIFY(m_eois->url().isValid());
        m_connector = test::connectorTo(m_eois->url(), 1s);
        m_office = std::make_unique<test::CamsOffice>();
        m_client = m_office->add(
            m_office->network.caseworker,
            test::smallProfile(QStringLiteral("Quartz"), QStringLiteral("q@example.ca")));
        change("{\"phone\": \"519-555-0111\"}");
        QCOMPARE(must(lookUp()).state, wire::CamsAnswer::State::Found);
        QCOMPARE(m_office
                     ->mutate(m_office->network.caseworker, "connect_cams", m_client.text(),
                              wire::ConnectCams{reference}.toJson())
                     .outcome,
                 Outcome::Applied);
        services::CamsReader reader(ground());
        must(reader.readWanted());
        must(reader.readFeed());
        QCOMPARE(layer().state, CamsState::Connected);
    }
    void cleanup()
    {
        m_office.reset();
        m_connector.reset();
        m_eois.reset();
    }

    void noWrongValueIsShown_data()
    {
        QTest::addColumn<QByteArray>("mode");
        for (const char *wrong : {"malformed", "other_person", "wrong_type", "huge", "html",
                                  "server_error", "duplicate"})
            QTest::newRow(wrong) << QByteArray("{\"wrong\": \"") + wrong + "\"}";
        QTest::newRow("away") << QByteArray("{\"away\": true}");
        QTest::newRow("slow") << QByteArray("{\"slow_ms\": 3000}");
    }
    void noWrongValueIsShown()
    {
        QFETCH(QByteArray, mode);
        services::CamsReader reader(ground());
        const Profile before = layer().values;
        const Profile portal = must(store::readClient(m_office->network.sql(), m_client)).profile;
        change("{\"phone\": \"519-555-0122\"}");
        Profile after = before;
        after.set(Field::Phone, QStringLiteral("+15195550122"));
        setMode(mode);
        const auto check = [&] {
            const CamsLayer now = layer();
            QVERIFY(now.values == before || now.values == after);
            QCOMPARE(shown() == portal, now.state == CamsState::Broken); // then nothing of CaMS's
        };
        (void)reader.readFeed();
        check();
        QCOMPARE(
            m_office->mutate(m_office->network.caseworker, "refresh_cams", m_client.text()).outcome,
            Outcome::Applied);
        (void)reader.readWanted();
        check();
        (void)reader.compareAll();
        check();
        const auto found = lookUp(); // a wizard asks meanwhile
        QVERIFY(!found || found->owner);
        setMode("{\"wrong\": \"no\", \"away\": false, \"slow_ms\": 0}");
        must(store::wantStaleCamsLinks(m_office->network.sql()));
        must(reader.readWanted());
        must(reader.compareAll());
        QCOMPARE(layer().state, CamsState::Connected);
        QCOMPARE(layer().values, after);
    }

    /** Hours without EOIS: staff write, and what was read stands; then the hub catches up. */
    void awayForHoursBlocksNobody()
    {
        services::CamsPace pace;
        pace.feed = 20ms;
        pace.longestPause = 40ms;
        m_eois->kill();
        services::CamsKeeper keeper(ground(), pace);
        const auto away = [this] {
            return m_office->network.count("SELECT away AS n FROM eois_cursor") == 1;
        };
        for (int hour = 0; hour < 8; ++hour) {
            m_office->clock.advance(1h);
            QTRY_VERIFY(away());
            const QJsonObject note{{QStringLiteral("client"), m_client.text()},
                                   {QStringLiteral("type"), QStringLiteral("phone_call")},
                                   {QStringLiteral("text"), QStringLiteral("still writing")}};
            QCOMPARE(m_office
                         ->mutate(m_office->network.caseworker, "add_case_note",
                                  test::newId<CaseNoteId>().text(), note)
                         .outcome,
                     Outcome::Applied);
            QCOMPARE(shown().text(Field::Phone), QStringLiteral("+15195550111"));
        }
    }
};

WREN_TEST(TestCamsWrongEois)
#include "tst_camswrongeois.moc"
