// SPDX-License-Identifier: Apache-2.0
#include "models/strictjson.h"
#include "models/wire/cams.h"
#include "models/wire/commands.h"
#include "models/wire/edits.h"
#include "models/wire/emailchanges.h"
#include "models/wire/handovers.h"
#include "models/wire/history.h"
#include "models/wire/queuehandover.h"
#include "models/wire/reader.h"
#include "models/wire/records.h"
#include "models/wire/sync.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace wren;
using namespace wren::wire;

/** Every sample of tests/data/wire is read and written back; "PullAnswer.exit.json" is a
 * PullAnswer. */
class TestWire : public QObject
{
    Q_OBJECT

private slots:
    void samplesTravel_data() { addSamples(); }
    void samplesTravel();
    void everyTypeHasASample();
    void strangersAreRefused_data() { addSamples(); }
    void strangersAreRefused();
    void missingFieldsAreRefused_data() { addSamples(); }
    void missingFieldsAreRefused();
    void wrongTypesAreRefused_data() { addSamples(); }
    void wrongTypesAreRefused();
    void limits();
    void scopesOfAPullAreLimited();
    void editsThatSayNothingAreRefused();
    void newerFieldsOfARecordAreLetBe();
    void signedMessagesNameTheirPurpose();
    void profileFaultsAreNamed();
    void errorsTravelWithoutDetail();
    void everyKindHasAStatus();
    void tokenMessageHoldsDeviceAndChallenge();
    void namesGoBothWays();
    void scopes();

private:
    static void addSamples();
};

namespace {

/** Decodes and encodes again; the error otherwise. */
using RoundTrip = Result<QJsonObject> (*)(const QJsonObject &);

template<typename T>
Result<QJsonObject> roundTrip(const QJsonObject &json)
{
    const Result<T> value = T::fromJson(json);
    if (!value)
        return value.error();
    return value->toJson();
}

Result<QJsonObject> referenceRoundTrip(const QJsonObject &json)
{
    const Result<ReferenceItem> item = referenceItemFromJson(json);
    if (!item)
        return item.error();
    return referenceItemToJson(*item);
}

Result<QJsonObject> errorRoundTrip(const QJsonObject &json)
{
    return errorToJson(errorFromJson(json));
}

const QHash<QString, RoundTrip> &codecs()
{
    static const QHash<QString, RoundTrip> all{
        {QStringLiteral("SignInRequest"), roundTrip<SignInRequest>},
        {QStringLiteral("SignInAnswer"), roundTrip<SignInAnswer>},
        {QStringLiteral("SetMailLanguage"), roundTrip<SetMailLanguage>},
        {QStringLiteral("SignedInStaff"), roundTrip<SignedInStaff>},
        {QStringLiteral("TokenRequest"), roundTrip<TokenRequest>},
        {QStringLiteral("RegistrySearchRequest"), roundTrip<RegistrySearchRequest>},
        {QStringLiteral("RegistrySearchAnswer"), roundTrip<RegistrySearchAnswer>},
        {QStringLiteral("RegistryMatch"), roundTrip<RegistryMatch>},
        {QStringLiteral("AssessmentAnswer"), roundTrip<AssessmentAnswer>},
        {QStringLiteral("CompleteSetup"), roundTrip<CompleteSetup>},
        {QStringLiteral("CamsRecord"), roundTrip<CamsRecord>},
        {QStringLiteral("CamsProposalRecord"), roundTrip<CamsProposalRecord>},
        {QStringLiteral("CamsHintRecord"), roundTrip<CamsHintRecord>},
        {QStringLiteral("EoisRecord"), roundTrip<EoisRecord>},
        {QStringLiteral("PortalClient"), roundTrip<PortalClient>},
        {QStringLiteral("CamsAnswer"), roundTrip<CamsAnswer>},
        {QStringLiteral("ConnectCams"), roundTrip<ConnectCams>},
        {QStringLiteral("DisconnectCams"), roundTrip<DisconnectCams>},
        {QStringLiteral("ProposeCamsValue"), roundTrip<ProposeCamsValue>},
        {QStringLiteral("InviteLink"), roundTrip<InviteLink>},
        {QStringLiteral("MailStatus"), roundTrip<MailStatus>},
        {QStringLiteral("ClientHistory"), roundTrip<ClientHistory>},
        {QStringLiteral("Error"), errorRoundTrip},
        {QStringLiteral("Mutation"), roundTrip<Mutation>},
        {QStringLiteral("PushRequest"), roundTrip<PushRequest>},
        {QStringLiteral("MutationResult"), roundTrip<MutationResult>},
        {QStringLiteral("PushAnswer"), roundTrip<PushAnswer>},
        {QStringLiteral("PullRequest"), roundTrip<PullRequest>},
        {QStringLiteral("RecordChange"), roundTrip<RecordChange>},
        {QStringLiteral("PullAnswer"), roundTrip<PullAnswer>},
        {QStringLiteral("ClientRecord"), roundTrip<ClientRecord>},
        {QStringLiteral("CaseNoteRecord"), roundTrip<CaseNoteRecord>},
        {QStringLiteral("EmailChangeRecord"), roundTrip<EmailChangeRecord>},
        {QStringLiteral("CorrectionRecord"), roundTrip<CorrectionRecord>},
        {QStringLiteral("InboxAnswer"), roundTrip<InboxAnswer>},
        {QStringLiteral("PlusAddressRequest"), roundTrip<PlusAddressRequest>},
        {QStringLiteral("RequestEmailChange"), roundTrip<RequestEmailChange>},
        {QStringLiteral("AskEmailCorrection"), roundTrip<AskEmailCorrection>},
        {QStringLiteral("EnterEmailCorrection"), roundTrip<EnterEmailCorrection>},
        {QStringLiteral("DecideEmailCorrection"), roundTrip<DecideEmailCorrection>},
        {QStringLiteral("OutsidePerson"), roundTrip<OutsidePerson>},
        {QStringLiteral("HandoverRecord"), roundTrip<HandoverRecord>},
        {QStringLiteral("ReferClient"), roundTrip<ReferClient>},
        {QStringLiteral("RequestTransfer"), roundTrip<RequestTransfer>},
        {QStringLiteral("DecideHandover"), roundTrip<DecideHandover>},
        {QStringLiteral("EditClient"), roundTrip<EditClient>},
        {QStringLiteral("ConflictRecord"), roundTrip<ConflictRecord>},
        {QStringLiteral("ResolveConflict"), roundTrip<ResolveConflict>},
        {QStringLiteral("MoveClient"), roundTrip<MoveClient>},
        {QStringLiteral("ParkedRecord"), roundTrip<ParkedRecord>},
        {QStringLiteral("DecideParked"), roundTrip<DecideParked>},
        {QStringLiteral("QueueHandOver"), roundTrip<QueueHandOver>},
        {QStringLiteral("WipeOrder"), roundTrip<WipeOrder>},
        {QStringLiteral("HandOverAnswer"), roundTrip<HandOverAnswer>},
        {QStringLiteral("ProviderRecord"), roundTrip<ProviderRecord>},
        {QStringLiteral("StaffRecord"), roundTrip<StaffRecord>},
        {QStringLiteral("ReferenceItem"), referenceRoundTrip},
    };
    return all;
}

QDir folder()
{
    return QDir(QStringLiteral(WREN_SOURCE_DIR "/tests/data/wire"));
}

QString typeOf(const QString &fileName)
{
    return fileName.section(u'.', 0, 0);
}

QJsonObject sample(const QString &fileName)
{
    QFile file(folder().filePath(fileName));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Result<QJsonObject> json = parseStrictObject(file.readAll());
    return json.ok() ? *json : QJsonObject();
}

/** The reader of errors takes what it gets: it must show something of any answer. */
bool isLenient(const QString &fileName)
{
    return typeOf(fileName) == QLatin1String("Error");
}

/** What the hub answers: a newer hub may add to it, and a Desk of the version before reads on. */
bool isAnswer(const QString &fileName)
{
    static const QSet<QString> types{
        QStringLiteral("MutationResult"),     QStringLiteral("PushAnswer"),
        QStringLiteral("RecordChange"),       QStringLiteral("PullAnswer"),
        QStringLiteral("ClientRecord"),       QStringLiteral("CaseNoteRecord"),
        QStringLiteral("ConflictRecord"),     QStringLiteral("ParkedRecord"),
        QStringLiteral("ProviderRecord"),     QStringLiteral("StaffRecord"),
        QStringLiteral("ReferenceItem"),      QStringLiteral("WipeOrder"),
        QStringLiteral("HandOverAnswer"),     QStringLiteral("CamsRecord"),
        QStringLiteral("CamsProposalRecord"), QStringLiteral("CamsHintRecord"),
        QStringLiteral("EoisRecord"),         QStringLiteral("CamsAnswer"),
        QStringLiteral("PortalClient"),       QStringLiteral("EmailChangeRecord"),
        QStringLiteral("CorrectionRecord"),   QStringLiteral("InboxAnswer"),
        QStringLiteral("OutsidePerson"),      QStringLiteral("HandoverRecord"),
        QStringLiteral("ClientHistory"),      QStringLiteral("SignInAnswer"),
        QStringLiteral("SignedInStaff")};
    return types.contains(typeOf(fileName));
}

/** A field's value: which type it has, its rule says, not the codec. */
bool isAnyValue(const QString &fileName, const QString &key)
{
    static const QSet<QString> types{QStringLiteral("ResolveConflict"),
                                     QStringLiteral("ProposeCamsValue"),
                                     QStringLiteral("CamsProposalRecord")};
    return types.contains(typeOf(fileName)) && key == QLatin1String("value");
}

} // namespace

void TestWire::addSamples()
{
    QTest::addColumn<QString>("fileName");
    for (const QString &name : folder().entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void TestWire::samplesTravel()
{
    QFETCH(QString, fileName);
    QVERIFY2(fileName.endsWith(QLatin1String(".json")), "only samples live here");
    QVERIFY2(codecs().contains(typeOf(fileName)), "a sample that no codec reads");
    const QJsonObject json = sample(fileName);
    QVERIFY(!json.isEmpty());
    const Result<QJsonObject> back = codecs().value(typeOf(fileName))(json);
    QVERIFY(back.ok());
    QCOMPARE(*back, json);
}

void TestWire::everyTypeHasASample()
{
    const QStringList names = folder().entryList(QDir::Files);
    for (auto it = codecs().begin(); it != codecs().end(); ++it)
        QVERIFY2(names.contains(it.key() + QStringLiteral(".json")), qPrintable(it.key()));
}

void TestWire::strangersAreRefused()
{
    QFETCH(QString, fileName);
    if (isLenient(fileName))
        return;
    QJsonObject json = sample(fileName);
    json.insert(QStringLiteral("stranger"), 1);
    const Result<QJsonObject> back = codecs().value(typeOf(fileName))(json);
    if (isAnswer(fileName)) {
        QVERIFY(back.ok());
        QCOMPARE(*back, sample(fileName));
        return;
    }
    QVERIFY(!back.ok());
    QCOMPARE(back.error().kind, Kind::Invalid);
    QVERIFY(back.error().fields.contains(
        {QStringLiteral("stranger"), QStringLiteral("unknown_field")}));
}

void TestWire::missingFieldsAreRefused()
{
    QFETCH(QString, fileName);
    if (isLenient(fileName))
        return;
    // A field that may be missing is read as absent and stays so; any other must be named as wrong.
    const QJsonObject json = sample(fileName);
    for (const QString &key : json.keys()) {
        QJsonObject less = json;
        less.remove(key);
        const Result<QJsonObject> back = codecs().value(typeOf(fileName))(less);
        if (back.ok())
            QCOMPARE(*back, less);
        else
            QVERIFY(!back.error().fields.isEmpty());
    }
}

void TestWire::wrongTypesAreRefused()
{
    QFETCH(QString, fileName);
    if (isLenient(fileName))
        return;
    const QJsonObject json = sample(fileName);
    const QList<QJsonValue> wrongs{true, 0.5, QStringLiteral("\u0001"), QJsonArray{1},
                                   QJsonObject{{QString(), 1}}};
    for (const QString &key : json.keys()) {
        if (isAnyValue(fileName, key))
            continue;
        for (const QJsonValue &wrong : wrongs) {
            if (wrong.type() == json.value(key).type() && !wrong.isDouble())
                continue;
            QJsonObject spoilt = json;
            spoilt.insert(key, wrong);
            const Result<QJsonObject> back = codecs().value(typeOf(fileName))(spoilt);
            QVERIFY2(!back.ok(), qPrintable(key));
            QCOMPARE(back.error().kind, Kind::Invalid);
        }
    }
}

void TestWire::limits()
{
    QJsonObject pull = sample(QStringLiteral("PullRequest.json"));
    pull.insert(QStringLiteral("wait_seconds"), 26);
    QVERIFY(!PullRequest::fromJson(pull).ok());
    pull.insert(QStringLiteral("wait_seconds"), -1);
    QVERIFY(!PullRequest::fromJson(pull).ok());
    for (const char *point : {"", "7", "7:", ":9e3779b97f4a7c15", "-1:9e3779b97f4a7c15",
                              "7:9E3779B97F4A7C15", "7:9e3779b97f4a7c1", "7:9e3779b97f4a7c155"}) {
        QJsonObject named = sample(QStringLiteral("PullRequest.history.json"));
        QVERIFY(PullRequest::fromJson(named).ok());
        named.insert(QStringLiteral("history"), QString::fromLatin1(point));
        QVERIFY2(!PullRequest::fromJson(named).ok(), point);
    }
    QJsonObject numbered = sample(QStringLiteral("PushRequest.numbered-anew.json"));
    numbered.insert(QStringLiteral("numbering"), -1);
    QVERIFY(!PushRequest::fromJson(numbered).ok());
    QJsonObject mutation = sample(QStringLiteral("Mutation.json"));
    mutation.insert(QStringLiteral("mid"), 0);
    QVERIFY(!Mutation::fromJson(mutation).ok());
    PushRequest push;
    push.mutations = QList<Mutation>(200, Mutation{1, QStringLiteral("x"), 1, QString(), {}});
    QVERIFY(PushRequest::fromJson(push.toJson()).ok());
    push.mutations << push.mutations.constFirst();
    QVERIFY(!PushRequest::fromJson(push.toJson()).ok());
    for (const char *key : {"not base64!", "AAA", "AAAA", "AAB=", ""}) {
        QJsonObject signIn = sample(QStringLiteral("SignInRequest.json"));
        signIn.insert(QStringLiteral("device_public_key"), QString::fromLatin1(key));
        QVERIFY2(!SignInRequest::fromJson(signIn).ok(), key);
    }
    QJsonObject client = sample(QStringLiteral("ClientRecord.json"));
    client.insert(QStringLiteral("status"), QStringLiteral("asleep"));
    QVERIFY(!ClientRecord::fromJson(client).ok());
    client.insert(QStringLiteral("provider"), QStringLiteral("not an id"));
    QCOMPARE(ClientRecord::fromJson(client).error().fields.size(), 2);
}

void TestWire::scopesOfAPullAreLimited()
{
    PullRequest pull;
    for (int i = 0; i < 256; ++i) {
        pull.held << QStringLiteral("staff:%1").arg(i);
        pull.fetching << FetchCursor{QStringLiteral("provider:%1").arg(i), 0};
    }
    QVERIFY(PullRequest::fromJson(pull.toJson()).ok());
    const auto faults = [](const PullRequest &request) {
        const Result<PullRequest> read = PullRequest::fromJson(request.toJson());
        return read.ok() ? QList<FieldError>() : read.error().fields;
    };
    const FieldError held{QStringLiteral("held"), QStringLiteral("wrong_type")};
    const FieldError fetching{QStringLiteral("fetching"), QStringLiteral("wrong_type")};
    PullRequest tooMany = pull;
    tooMany.held << QStringLiteral("directory");
    tooMany.fetching << FetchCursor{QStringLiteral("support"), 0};
    QCOMPARE(faults(tooMany), QList<FieldError>({held, fetching}));
    PullRequest twice = pull;
    twice.held.last() = twice.held.first();
    twice.fetching.last() = {twice.fetching.first().scope, 7};
    QCOMPARE(faults(twice), QList<FieldError>({held, fetching}));
}

void TestWire::editsThatSayNothingAreRefused()
{
    const QJsonObject edit = sample(QStringLiteral("EditClient.json"));
    const auto refused = [](const QJsonArray &changes) {
        return !EditClient::fromJson({{QStringLiteral("changes"), changes}}).ok();
    };
    const QJsonArray changes = edit.value(QStringLiteral("changes")).toArray();
    QVERIFY(!refused(changes));
    QVERIFY(refused({}));
    QVERIFY(refused({changes.at(0), changes.at(0)})); // one field twice
    const auto with = [](QJsonObject change, const char *key, const QJsonValue &value) {
        change.insert(QLatin1String(key), value);
        return QJsonArray{change};
    };
    QVERIFY(refused(with(changes.at(0).toObject(), "field", QStringLiteral("shoe_size"))));
    QVERIFY(refused(with(changes.at(0).toObject(), "seen", -1)));
    QVERIFY(refused(with(changes.at(0).toObject(), "adds", QJsonArray())));
    QVERIFY(
        refused(with(changes.at(2).toObject(), "removes", QJsonArray{QStringLiteral("resume")})));
    QVERIFY(refused(with(changes.at(2).toObject(), "after", QJsonArray())));
}

void TestWire::newerFieldsOfARecordAreLetBe()
{
    const QJsonObject json = sample(QStringLiteral("ClientRecord.json"));
    QJsonObject newer = json;
    QJsonObject profile = json.value(QStringLiteral("profile")).toObject();
    profile.insert(QStringLiteral("shoe_size"), 44);
    QJsonObject revs = json.value(QStringLiteral("field_revs")).toObject();
    revs.insert(QStringLiteral("shoe_size"), 7);
    newer.insert(QStringLiteral("profile"), profile);
    newer.insert(QStringLiteral("field_revs"), revs);
    const Result<ClientRecord> read = ClientRecord::fromJson(newer);
    QVERIFY(read.ok());
    QCOMPARE(read->toJson(), json);
}

void TestWire::signedMessagesNameTheirPurpose()
{
    const DeviceId device = *DeviceId::parse(u"16fd2706-8baf-433b-82eb-8c7fada847da");
    QueueHandOver part{device, "{}", false, {}};
    QCOMPARE(part.signedMessage(),
             QByteArray("wren-desk hand-over 1\n16fd2706-8baf-433b-82eb-8c7fada847da\npart\n{}"));
    part.last = true;
    QVERIFY(part.signedMessage().endsWith("\nlast\n{}"));
    QCOMPARE((WipeOrder{device, 12, {}}).signedMessage(),
             QByteArray("wren-hub wipe 1\n16fd2706-8baf-433b-82eb-8c7fada847da\n12"));
    part.queue = QByteArray((512 << 10) + 1, ' ');
    QVERIFY(!QueueHandOver::fromJson(part.toJson()).ok());
}

void TestWire::profileFaultsAreNamed()
{
    const Result<CompleteSetup> setup = CompleteSetup::fromJson(
        {{QStringLiteral("profile"), QJsonObject{{QStringLiteral("phone"), 1}}}});
    QVERIFY(!setup.ok());
    QCOMPARE(setup.error().fields,
             QList<FieldError>({{QStringLiteral("phone"), QStringLiteral("wrong_type")}}));
}

void TestWire::errorsTravelWithoutDetail()
{
    const Error error{Kind::Conflict,
                      QStringLiteral("for logs only"),
                      {{QStringLiteral("email"), QStringLiteral("already_in_use")}}};
    const QJsonObject json = errorToJson(error);
    QCOMPARE(json.keys(), QStringList({QStringLiteral("error"), QStringLiteral("fields")}));
    QCOMPARE(errorFromJson(json).kind, Kind::Conflict);
    QCOMPARE(errorFromJson(json).fields, error.fields);
    QCOMPARE(errorFromJson({}).kind, Kind::Server);
}

void TestWire::everyKindHasAStatus()
{
    for (int i = 0; i <= int(Kind::Cancelled); ++i)
        QVERIFY(httpStatus(Kind(i)) >= 400 && httpStatus(Kind(i)) < 600);
    QCOMPARE(httpStatus(Kind::NotFound), 404);
    QCOMPARE(httpStatus(Kind::Storage), 503);
}

void TestWire::tokenMessageHoldsDeviceAndChallenge()
{
    const DeviceId device = *DeviceId::parse(u"16fd2706-8baf-433b-82eb-8c7fada847da");
    QCOMPARE(tokenMessage(device, "abc"),
             QByteArray("wren-desk token 1\n16fd2706-8baf-433b-82eb-8c7fada847da\nabc"));
}

void TestWire::namesGoBothWays()
{
    for (int i = 0; i <= int(Outcome::Parked); ++i)
        QCOMPARE(outcomeFromName(outcomeName(Outcome(i))), std::optional(Outcome(i)));
    for (int i = 0; i <= int(PortalStatus::Deactivated); ++i)
        QCOMPARE(portalStatusFromName(portalStatusName(PortalStatus(i))),
                 std::optional(PortalStatus(i)));
    QVERIFY(!outcomeFromName(u"maybe"));
    QVERIFY(!portalStatusFromName(u""));
}

void TestWire::scopes()
{
    const QString id = QStringLiteral("16fd2706-8baf-433b-82eb-8c7fada847da");
    QCOMPARE(providerScope(*ProviderId::parse(id)), QString(QStringLiteral("provider:") + id));
    QCOMPARE(staffScope(*StaffId::parse(id)), QString(QStringLiteral("staff:") + id));
}

WREN_TEST(TestWire)
#include "tst_wire.moc"
