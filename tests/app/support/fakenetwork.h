// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <functional>
#include <optional>

namespace wren::test {

/** What the other side does with a request. */
struct FakeAnswer
{
    int status = 200;
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool sent = true;   ///< the whole request left this computer
    bool never = false; ///< no answer at all

    static FakeAnswer json(const QJsonObject &object, int status = 200);
    static FakeAnswer refused();      ///< nothing listens: surely not sent
    static FakeAnswer cutAfterSend(); ///< sent, then the connection broke
    static FakeAnswer silent();       ///< until FakeNetwork::answerSilent
};

struct FakeRequest
{
    QNetworkAccessManager::Operation operation;
    QNetworkRequest request;
    QByteArray body;
    [[nodiscard]] QString path() const { return request.url().path(); }
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QByteArray token() const { return request.rawHeader("Authorization"); }
};

/** A network manager without a network: every request is recorded and answered by `answer`, later.
 */
class FakeNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    FakeNetwork() = default;
    /** Ends the replies that live while what they count in still does. */
    ~FakeNetwork() override;

    std::function<FakeAnswer(const FakeRequest &)> answer;
    QList<FakeRequest> requests;
    int open = 0; ///< replies that live

    /** Asks `answer` again for every request that got none (a held one, once there is news). */
    void answerSilent();

signals:
    void askedAgain();

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override;
};

} // namespace wren::test
