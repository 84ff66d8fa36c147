// SPDX-License-Identifier: Apache-2.0
#include "tests/app/support/fakenetwork.h"

#include <QJsonDocument>

namespace wren::test {

namespace {

class FakeReply : public QNetworkReply
{
public:
    FakeReply(FakeNetwork &network, const FakeRequest &request)
        : QNetworkReply(&network)
        , m_network(network)
        , m_request(request)
        , m_answer(network.answer ? network.answer(request) : FakeAnswer::refused())
    {
        setRequest(request.request);
        setUrl(request.request.url());
        connect(&network, &FakeNetwork::askedAgain, this, [this] {
            if (!m_answer.never || isFinished())
                return;
            m_answer = m_network.answer(m_request);
            play();
        });
        open(QIODevice::ReadOnly);
        ++m_network.open;
        QMetaObject::invokeMethod(
            this, [this] { play(); }, Qt::QueuedConnection);
    }
    ~FakeReply() override { --m_network.open; }

    void abort() override
    {
        if (isFinished())
            return;
        setError(OperationCanceledError, QString());
        setFinished(true);
        emit finished();
    }
    qint64 bytesAvailable() const override
    {
        return m_body.size() + QNetworkReply::bytesAvailable();
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min<qint64>(most, m_body.size());
        memcpy(data, m_body.constData(), std::size_t(size));
        m_body.remove(0, size);
        return size;
    }

private:
    void play()
    {
        if (isFinished())
            return;
        if (m_answer.sent)
            emit requestSent();
        if (m_answer.never)
            return;
        if (m_answer.error == NoError || m_answer.status >= 400)
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
        m_body = m_answer.body;
        emit downloadProgress(m_body.size(), m_body.size());
        if (isFinished())
            return;
        if (m_answer.error != NoError)
            setError(m_answer.error, QString());
        setFinished(true);
        emit finished();
    }

    FakeNetwork &m_network;
    FakeRequest m_request;
    FakeAnswer m_answer;
    QByteArray m_body;
};

} // namespace

FakeAnswer FakeAnswer::json(const QJsonObject &object, int status)
{
    FakeAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

FakeAnswer FakeAnswer::refused()
{
    FakeAnswer answer;
    answer.error = QNetworkReply::ConnectionRefusedError;
    answer.sent = false;
    return answer;
}

FakeAnswer FakeAnswer::cutAfterSend()
{
    FakeAnswer answer;
    answer.error = QNetworkReply::RemoteHostClosedError;
    return answer;
}

FakeAnswer FakeAnswer::silent()
{
    FakeAnswer answer;
    answer.never = true;
    return answer;
}

QJsonObject FakeRequest::json() const
{
    return QJsonDocument::fromJson(body).object();
}

FakeNetwork::~FakeNetwork()
{
    qDeleteAll(findChildren<QNetworkReply *>(Qt::FindDirectChildrenOnly));
}

QNetworkReply *FakeNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                          QIODevice *outgoing)
{
    requests.append({operation, request, outgoing ? outgoing->readAll() : QByteArray()});
    return new FakeReply(*this, FakeRequest(requests.last()));
}

void FakeNetwork::answerSilent()
{
    emit askedAgain();
}

} // namespace wren::test
