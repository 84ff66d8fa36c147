// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigationbar.h"

#include "app/email/emailview.h"
#include "app/people/keptproviders.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/theme/icons.h"
#include "ui/theme/menubutton.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace wren::ui {

namespace {

constexpr int barWidth = 228;
constexpr int markSize = 32;
constexpr int iconSize = 20;
constexpr int besideUserText = 88;
constexpr int userIndent = 10; // a style sheet does not pad the icon of a push button

} // namespace

NavigationBar::NavigationBar(ShellActions &actions, const wire::SignedInStaff &staff,
                             QWidget *parent)
    : QFrame(parent)
    , m_actions(actions)
    , m_network(new QLabel(this))
    , m_practice(new NoticeBar(this))
    , m_user(nullptr)
    , m_userName(staff.name)
{
    setObjectName(QStringLiteral("navigationBar"));
    setMinimumWidth(barWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 16, 12, 12);
    layout->setSpacing(4);
    layout->addWidget(makeBrand());
    layout->addWidget(m_practice, 0, Qt::AlignTop); // no taller than what it says
    layout->addSpacing(16);
    if (staff.access.seesClients())
        addButton(&actions.people);
    addButton(&actions.drafts);
    if (staff.access.seesClients())
        addButton(&actions.requests);
    if (app::seesSupport(staff.access))
        addButton(&actions.support);
    layout->addStretch();
    addButton(&actions.help);
    m_user = makeUserButton(staff);
    auto *userLine = new QHBoxLayout;
    userLine->addSpacing(userIndent);
    userLine->addWidget(m_user);
    layout->addLayout(userLine);
    m_practice->setObjectName(QStringLiteral("practiceBadge"));
    translate();
}

QWidget *NavigationBar::makeBrand()
{
    auto *brand = new QWidget(this);
    auto *mark = new QLabel(brand);
    mark->setPixmap(productIcon().pixmap(QSize(markSize, markSize), devicePixelRatioF()));
    auto *product = new QLabel(QStringLiteral("WREN Desk"), brand);
    setTextRole(product, TextRole::Heading);
    setTextRole(m_network, TextRole::Caption);
    m_network->setWordWrap(true);
    m_network->setHidden(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(mark);
    line->addWidget(product, 1);
    auto *layout = new QVBoxLayout(brand);
    layout->setContentsMargins(8, 0, 8, 8);
    layout->addLayout(line);
    layout->addWidget(m_network);
    return brand;
}

QToolButton *NavigationBar::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(iconSize, iconSize));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    return button;
}

QString NavigationBar::elided(const QString &text) const
{
    return fontMetrics().elidedText(text, Qt::ElideRight, barWidth - besideUserText);
}

MenuButton *NavigationBar::makeUserButton(const wire::SignedInStaff &staff)
{
    auto *button = new MenuButton(this);
    button->setObjectName(QStringLiteral("userButton"));
    button->setText(elided(staff.name) + u'\n' + elided(staff.providerName));
    button->setToolTip(staff.name + u'\n' + staff.providerName);
    button->setIcon(icon(Icon::Person));
    button->setIconSize(QSize(iconSize, iconSize));
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QMenu &menu = button->dropMenu();
    menu.addActions({&m_actions.english, &m_actions.french});
    menu.addSeparator();
    menu.addActions({&m_actions.mailEnglish, &m_actions.mailFrench});
    menu.addSeparator();
    menu.addActions({&m_actions.systemLook, &m_actions.lightLook, &m_actions.darkLook});
    menu.addSeparator();
    m_lockMenu = menu.addMenu(QString());
    for (QAction &limit : m_actions.idleLocks)
        m_lockMenu->addAction(&limit);
    if (app::choosesProviders(staff.access))
        menu.addAction(&m_actions.keptProviders);
    menu.addActions({&m_actions.lock, &m_actions.signOut});
    return button;
}

void NavigationBar::showHub(const app::HubFacts &facts)
{
    m_facts = facts;
    m_network->setText(facts.network);
    m_network->setHidden(facts.network.isEmpty());
    tellPractice();
}

void NavigationBar::showIdleLimit(std::chrono::seconds longest)
{
    m_longestIdle = longest;
    translate();
}

void NavigationBar::tellPractice()
{
    m_practice->tell(Tone::Warning, m_facts.practice ? tr("Practice mode") : QString());
}

void NavigationBar::translate()
{
    tellPractice();
    m_practice->setToolTip(tr("A made-up network to rehearse with"));
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(m_longestIdle);
    m_lockMenu->setTitle(
        m_longestIdle < app::longestIdleLock
            ? tr("Lock when &unused (set by your organisation: %1 minutes at most)")
                  .arg(minutes.count())
            : tr("Lock when &unused"));
    m_user->setAccessibleName(tr("Signed in as %1").arg(m_userName));
}

void NavigationBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QFrame::changeEvent(event);
}

} // namespace wren::ui
