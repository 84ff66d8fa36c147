<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>ClientWords</name>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="24"/>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="26"/>
        <source>Invite expired</source>
        <translation>Invitation expirée</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="28"/>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="30"/>
        <source>Deactivated</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="41"/>
        <source>something waits to be sent</source>
        <translation>quelque chose attend d’être envoyé</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="43"/>
        <source>two values: choose one</source>
        <translation>deux valeurs&#xa0;: choisissez</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="50"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="50"/>
        <source>Preferred name</source>
        <translation>Nom préféré</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="50"/>
        <source>Email Address</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="50"/>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="51"/>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="51"/>
        <source>Caseworker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="51"/>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../ui/people/clientwords.cpp" line="51"/>
        <source>Added</source>
        <translation>Ajouté le</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <location filename="../ui/outbox/draftspage.ui" line="8"/>
        <source>Drafts and outbox</source>
        <translation>Brouillons et envois</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.ui" line="9"/>
        <source>Begun, not finished</source>
        <translation>Commencés, non terminés</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.ui" line="10"/>
        <source>Invitations, open edits and notes that were begun and not finished. They are kept, sealed, on this computer only.</source>
        <translation>Invitations, modifications ouvertes et notes commencées et non terminées. Elles sont gardées, chiffrées, sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.ui" line="14"/>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.ui" line="31"/>
        <source>Res&amp;ume</source>
        <translation>Repren&amp;dre</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.ui" line="32"/>
        <source>Dis&amp;card…</source>
        <translation>S&amp;upprimer…</translation>
    </message>
</context>
<context>
    <name>KeptProvidersDialog</name>
    <message>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="26"/>
        <source>read online</source>
        <translation>lu en ligne</translation>
    </message>
    <message>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="28"/>
        <source>being fetched</source>
        <translation>en téléchargement</translation>
    </message>
    <message>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="30"/>
        <source>your own, always on this computer</source>
        <translation>le vôtre, toujours sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="31"/>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="33"/>
        <source>goes once what waits for its clients was sent</source>
        <translation>partira quand ce qui attend pour ses clients aura été envoyé</translation>
    </message>
</context>
<context>
    <name>OutboxPanel</name>
    <message>
        <location filename="../ui/outbox/outboxpanel.ui" line="11"/>
        <location filename="../ui/outbox/outboxpanel.ui" line="19"/>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.ui" line="13"/>
        <source>Show &amp;Details</source>
        <translation>Afficher les détai&amp;ls</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.ui" line="16"/>
        <source>Nothing waits to be sent, and nothing was refused.</source>
        <translation>Rien n’attend d’être envoyé et rien n’a été refusé.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.ui" line="33"/>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.ui" line="52"/>
        <source>Open &amp;Profile</source>
        <translation>Ouvrir le &amp;profil</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.ui" line="53"/>
        <source>&amp;Try Again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
</context>
<context>
    <name>OutboxText</name>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="38"/>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="39"/>
        <source>A client who is no longer among yours</source>
        <translation>Un client qui n’est plus parmi les vôtres</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="50"/>
        <source>Edit: %1</source>
        <translation>Modification&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="52"/>
        <source>New case note</source>
        <translation>Nouvelle note au dossier</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="54"/>
        <source>Choice between two values</source>
        <translation>Choix entre deux valeurs</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="55"/>
        <source>Choice between two values: %1</source>
        <translation>Choix entre deux valeurs&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="66"/>
        <source>Complete a client’s setup</source>
        <translation>Terminer la configuration d’un client</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="68"/>
        <source>Resend a portal invite</source>
        <translation>Renvoyer une invitation au portail</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="70"/>
        <source>Assign provider and caseworker</source>
        <translation>Affecter un fournisseur et un intervenant</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="72"/>
        <source>Refer a client</source>
        <translation>Aiguiller un client</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="74"/>
        <source>Request Client Transfer</source>
        <translation>Demander le transfert du client</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="76"/>
        <source>Decide on a request</source>
        <translation>Décider d’une demande</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="78"/>
        <source>Withdraw a request</source>
        <translation>Retirer une demande</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="80"/>
        <source>Language of emails to you</source>
        <translation>Langue des courriels qui vous sont envoyés</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="88"/>
        <source>Change the Email Address to %1</source>
        <translation>Changer l’adresse courriel pour %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="91"/>
        <source>Cancel a change of an address</source>
        <translation>Annuler le changement d’une adresse</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="93"/>
        <source>Send the mail about a change of an address again</source>
        <translation>Renvoyer le courriel sur le changement d’une adresse</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="95"/>
        <source>Ask WREN to change the address</source>
        <translation>Demander à WREN de changer l’adresse</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="98"/>
        <source>A correction of an address</source>
        <translation>Correction d’une adresse</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="99"/>
        <source>A change</source>
        <translation>Une modification</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="106"/>
        <source>Waits to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="108"/>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="110"/>
        <source>Kept for the client’s new provider</source>
        <translation>Gardée pour le nouveau fournisseur du client</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="112"/>
        <source>Two values: choose one</source>
        <translation>Deux valeurs&#xa0;: choisissez</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="116"/>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="124"/>
        <source>It was sent, and the hub’s answer is awaited: it can no longer be taken back.</source>
        <translation>C’est envoyé et la réponse du serveur central est attendue&#xa0;: impossible de le reprendre.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="126"/>
        <source>It is saved on this computer and is sent by itself as soon as the hub can be reached.</source>
        <translation>C’est enregistré sur cet ordinateur et sera envoyé de soi-même dès que le serveur central sera joignable.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="131"/>
        <source>The client moved to another provider before this arrived. It is kept at the hub for that provider’s administration, who applies or discards it.</source>
        <translation>Le client est passé à un autre fournisseur avant l’arrivée de ceci. Le serveur central le garde pour l’administration de ce fournisseur, qui l’applique ou l’écarte.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="134"/>
        <source>Somebody else entered another value first. Both are kept: open the profile and choose which one stays.</source>
        <translation>Quelqu’un d’autre a saisi une autre valeur avant vous. Les deux sont gardées&#xa0;: ouvrez le profil et choisissez celle qui reste.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="152"/>
        <source>You may not do this any more. If it still matters, hand it to somebody who serves this client.</source>
        <translation>Vous n’en avez plus le droit. Si c’est encore utile, confiez-le à quelqu’un qui sert ce client.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="155"/>
        <source>The client no longer exists, or is no longer yours to see. If it still matters, hand it to somebody who serves this client.</source>
        <translation>Ce client n’existe plus, ou vous n’y avez plus accès. Si c’est encore utile, confiez-le à quelqu’un qui sert ce client.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="158"/>
        <source>Somebody else’s change stands in the way. Open the profile, compare, and enter it again if it still holds.</source>
        <translation>La modification d’une autre personne l’empêche. Ouvrez le profil, comparez et saisissez-le de nouveau si c’est encore juste.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="162"/>
        <source>The hub did not accept it. Open the profile and enter it again:</source>
        <translation>Le serveur central ne l’a pas accepté. Ouvrez le profil et saisissez-le de nouveau&#xa0;:</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="165"/>
        <source>It was tried too often. Try again later.</source>
        <translation>Il y a eu trop d’essais. Réessayez plus tard.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="167"/>
        <source>The hub could not do it. Try again; if it lasts, tell your administrator.</source>
        <translation>Le serveur central n’a pas pu le faire. Réessayez; si cela persiste, avisez votre administrateur.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="178"/>
        <source>CaMS holds this by now (%1), and what CaMS holds is changed in CaMS. What you entered is kept here: propose it as a correction.</source>
        <translation>Le SGC contient maintenant ce renseignement (%1), et ce que contient le SGC se modifie dans le SGC. Ce que vous avez saisi est conservé ici&#xa0;: proposez-le comme correction.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="183"/>
        <source>The other fields can be saved by themselves.</source>
        <translation>Les autres champs peuvent être enregistrés seuls.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="204"/>
        <source>Discard the Edit of %1</source>
        <translation>Supprimer la modification de %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="206"/>
        <source>Discard the Note about %1</source>
        <translation>Supprimer la note sur %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="208"/>
        <source>Discard the Choice for %1</source>
        <translation>Supprimer le choix pour %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxtext.cpp" line="212"/>
        <source>Discard the Request for %1</source>
        <translation>Supprimer la demande pour %1</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <location filename="../ui/people/peoplepage.ui" line="11"/>
        <source>My Clients / People</source>
        <translation>Mes clients / Personnes</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.ui" line="20"/>
        <source>Search clients</source>
        <translation>Chercher des clients</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.ui" line="20"/>
        <source>Search by name, email, phone or number</source>
        <translation>Chercher par nom, courriel, téléphone ou numéro</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.ui" line="21"/>
        <source>My clients &amp;only</source>
        <translation>Mes clients &amp;seulement</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.ui" line="14"/>
        <source>&amp;Email change pending</source>
        <translation>C&amp;hangement de courriel en attente</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.ui" line="22"/>
        <source>&amp;Status</source>
        <translation>É&amp;tat</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.ui" line="24"/>
        <source>Co&amp;lumns</source>
        <translation>C&amp;olonnes</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.ui" line="34"/>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
</context>
<context>
    <name>PersonPreview</name>
    <message>
        <location filename="../ui/people/personpreview.ui" line="22"/>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <location filename="../ui/people/personpreview.ui" line="32"/>
        <source>Email Address</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <location filename="../ui/people/personpreview.ui" line="42"/>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <location filename="../ui/people/personpreview.ui" line="52"/>
        <source>Caseworker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <location filename="../ui/people/personpreview.ui" line="62"/>
        <source>Added</source>
        <translation>Ajouté le</translation>
    </message>
    <message>
        <location filename="../ui/people/personpreview.ui" line="72"/>
        <source>Common Assessment</source>
        <translation>Évaluation commune</translation>
    </message>
    <message>
        <location filename="../ui/people/personpreview.ui" line="82"/>
        <source>Reference number</source>
        <translation>Numéro de référence</translation>
    </message>
    <message>
        <location filename="../ui/people/personpreview.ui" line="88"/>
        <source>Open &amp;Profile</source>
        <translation>Ouvrir le &amp;profil</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="43"/>
        <source>A client who is no longer among yours</source>
        <translation>Un client qui ne fait plus partie des vôtres</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="49"/>
        <source>You asked %1 for the client</source>
        <translation>Vous avez demandé le client à %1</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="50"/>
        <source>%1 (%2) asks for the client</source>
        <translation>%1 (%2) demande le client</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="52"/>
        <source>Referred to %1 by %2</source>
        <translation>Aiguillé vers %1 par %2</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="53"/>
        <source>You referred the client to %1</source>
        <translation>Vous avez aiguillé le client vers %1</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="54"/>
        <source>Referred to %1 by %2 (%3)</source>
        <translation>Aiguillé vers %1 par %2 (%3)</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="61"/>
        <source>Open: waits for you</source>
        <translation>Ouverte&#xa0;: vous attend</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="61"/>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="63"/>
        <source>Approved</source>
        <translation>Approuvée</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="65"/>
        <source>Declined</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="67"/>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="69"/>
        <source>Overtaken</source>
        <translation>Dépassée</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="84"/>
        <source>You decide. Approved, %1 serves the client.</source>
        <translation>À vous de décider. Approuvée, %1 sert le client.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="85"/>
        <source>You decide. Approved, the client moves from %1 to %2 with everything that belongs to them; declined, nothing moves. Both sides are told.</source>
        <translation>À vous de décider. Approuvée, le client passe de %1 à %2 avec tout ce qui lui appartient; refusée, rien ne bouge. Les deux parties sont avisées.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="88"/>
        <source>%1 has not decided yet. Until then nothing moves.</source>
        <translation>%1 n’a pas encore décidé. D’ici là, rien ne bouge.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="94"/>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="95"/>
        <source>the hub</source>
        <translation>le serveur central</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="99"/>
        <source>Approved by %1 (%2). %3 serves the client.</source>
        <translation>Approuvé par %1 (%2). %3 sert maintenant le client.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="100"/>
        <source>Approved by %1 (%2). The client is with %3.</source>
        <translation>Approuvé par %1 (%2). Le client est chez %3.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="102"/>
        <source>Declined by %1 (%2). Nothing moved.</source>
        <translation>Refusé par %1 (%2). Rien n’a bougé.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="104"/>
        <source>Withdrawn by %1 (%2). Nothing moved.</source>
        <translation>Retiré par %1 (%2). Rien n’a bougé.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="106"/>
        <source>Nothing was left to decide, %1: the client moved otherwise, or one side is no longer there.</source>
        <translation>Il n’y avait plus rien à décider, %1&#xa0;: le client a changé autrement, ou l’une des parties n’est plus là.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="119"/>
        <source>%1 is referred to %2: you decide.</source>
        <translation>%1 est aiguillé vers %2&#xa0;: à vous de décider.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="120"/>
        <source>%1 asks for %2: you decide.</source>
        <translation>%1 demande %2&#xa0;: à vous de décider.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="123"/>
        <source>%1: your request was approved.</source>
        <translation>%1&#xa0;: votre demande a été approuvée.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="125"/>
        <source>%1: your request was declined.</source>
        <translation>%1&#xa0;: votre demande a été refusée.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="127"/>
        <source>%1: your request has ended.</source>
        <translation>%1&#xa0;: votre demande est close.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requesttext.cpp" line="133"/>
        <source>%1 requests have news for you.</source>
        <translation>%1 demandes ont du nouveau pour vous.</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <location filename="../ui/requests/requestspage.ui" line="25"/>
        <source>&amp;Approve…</source>
        <translation>A&amp;pprouver…</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.ui" line="26"/>
        <source>&amp;Decline…</source>
        <translation>Re&amp;fuser…</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.ui" line="27"/>
        <source>&amp;Withdraw…</source>
        <translation>Re&amp;tirer…</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.ui" line="28"/>
        <source>Open &amp;Profile</source>
        <translation>&amp;Ouvrir le profil</translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="27"/>
        <source>That is not right. Check Caps Lock and the keyboard language, then try again.</source>
        <translation>Ce n’est pas cela. Vérifiez le verrouillage des majuscules et la langue du clavier, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="28"/>
        <source>The email address or the password is not right. Check Caps Lock and the keyboard language, then try again.</source>
        <translation>L’adresse courriel ou le mot de passe est inexact. Vérifiez le verrouillage des majuscules et la langue du clavier, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="36"/>
        <source>This is not an address of a hub. It begins with https:// and was given to you by your administrator.</source>
        <translation>Ce n’est pas l’adresse d’un serveur central. Elle commence par https:// et vous a été donnée par votre administrateur.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="39"/>
        <source>Something that was entered is not right. Check each field and try again.</source>
        <translation>Quelque chose est inexact. Vérifiez chaque champ et réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="45"/>
        <source>This computer was not in contact with the hub for more than 14 days, so what is kept here stays locked. Connect to the network, then unlock; nothing was deleted, and what waits to be sent is sent then.</source>
        <translation>Cet ordinateur n’a pas joint le serveur central depuis plus de 14 jours; ce qu’il garde reste verrouillé. Connectez-vous au réseau, puis déverrouillez; rien n’a été supprimé et ce qui attend sera alors envoyé.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="50"/>
        <source>The hub cannot be reached. Check the address and this computer’s connection, then try again.</source>
        <translation>Le serveur central est injoignable. Vérifiez l’adresse et la connexion de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="53"/>
        <source>The hub does not answer. Wait a moment, then try again.</source>
        <translation>Le serveur central ne répond pas. Attendez un instant, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="57"/>
        <source>This account may not use WREN Desk. Ask your administrator.</source>
        <translation>Ce compte ne peut pas utiliser WREN Desk. Adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="59"/>
        <source>Too many tries. Wait a moment before you try again; nobody is locked out.</source>
        <translation>Trop d’essais. Attendez un instant avant de réessayer; le compte n’est pas bloqué.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="63"/>
        <source>This computer cannot save. Free some disk space, then try again.</source>
        <translation>Cet ordinateur ne peut pas enregistrer. Libérez de l’espace sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="65"/>
        <source>What is kept on this computer cannot be opened. Nothing was deleted; ask your administrator, or sign in anew.</source>
        <translation>Ce qui est gardé sur cet ordinateur ne peut pas être ouvert. Rien n’a été supprimé; adressez-vous à votre administrateur, ou repartez à neuf.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="72"/>
        <source>The hub has a problem of its own. Try again in a few minutes; if it lasts, tell your administrator.</source>
        <translation>Le serveur central a un problème. Réessayez dans quelques minutes; si cela persiste, avisez votre administrateur.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="83"/>
        <source>The keychain of this computer does not answer. It may be asking for its password in another window: answer there, then try again.</source>
        <translation>Le trousseau de clés de cet ordinateur ne répond pas. Il demande peut-être son mot de passe dans une autre fenêtre&#xa0;: répondez-y, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="86"/>
        <source>The key of this profile is not in the keychain, or the keychain is locked. Unlock the keychain of this computer, then try again. Nothing was deleted.</source>
        <translation>La clé de ce profil n’est pas dans le trousseau de clés, ou celui-ci est verrouillé. Déverrouillez le trousseau de cet ordinateur, puis réessayez. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="88"/>
        <source>This computer has no keychain that can be used. Start or unlock it (GNOME Keyring or KWallet) and try again.</source>
        <translation>Cet ordinateur n’a pas de trousseau de clés utilisable. Démarrez-le ou déverrouillez-le (Trousseau GNOME ou KWallet), puis réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="95"/>
        <source>The hub ended the access of %1 on this computer. What was kept here was destroyed on its order.</source>
        <translation>Le serveur central a mis fin à l’accès de %1 sur cet ordinateur. Ce qui y était gardé a été détruit sur son ordre.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="100"/>
        <source>Changes that had not been sent: %1. They were handed to the hub first, where the provider’s administration looks at them.</source>
        <translation>Modifications non envoyées&#xa0;: %1. Elles ont d’abord été remises au serveur central, où l’administration du fournisseur les examinera.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="103"/>
        <source>Nothing was waiting to be sent.</source>
        <translation>Rien n’attendait d’être envoyé.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signintext.cpp" line="105"/>
        <source>If this is a mistake, ask your administrator for access, then sign in again.</source>
        <translation>Si c’est une erreur, demandez l’accès à votre administrateur, puis connectez-vous de nouveau.</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="5"/>
        <source>WREN Desk</source>
        <translation>WREN Desk</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="49"/>
        <source>&amp;Hub address</source>
        <translation>Adresse du &amp;serveur central</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="50"/>
        <source>Given to you by your administrator</source>
        <translation>Donnée par votre administrateur</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="52"/>
        <source>&amp;Email Address</source>
        <translation>Adresse &amp;courriel</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="55"/>
        <location filename="../ui/signin/signinwindow.ui" line="69"/>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="57"/>
        <location filename="../ui/signin/signinwindow.ui" line="71"/>
        <source>Sho&amp;w password</source>
        <translation>A&amp;fficher le mot de passe</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="59"/>
        <source>&amp;Sign In</source>
        <translation>Se co&amp;nnecter</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="73"/>
        <source>&amp;Unlock</source>
        <translation>&amp;Déverrouiller</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="74"/>
        <source>Use Another &amp;Account…</source>
        <translation>Utiliser un autre comp&amp;te…</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="82"/>
        <source>The keychain is out of reach</source>
        <translation>Le trousseau de clés est inaccessible</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="85"/>
        <source>&amp;Try Again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="86"/>
        <source>Use a &amp;Passphrase Instead</source>
        <translation>Utiliser une &amp;phrase secrète</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="87"/>
        <source>Sign &amp;In Anew…</source>
        <translation>Repartir à &amp;neuf…</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="95"/>
        <source>Access has ended</source>
        <translation>L’accès a pris fin</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="98"/>
        <source>&amp;Go to Sign-In</source>
        <translation>Aller à la conne&amp;xion</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="109"/>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="112"/>
        <source>Passphrase &amp;again</source>
        <translation>Phrase secrète de nou&amp;veau</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="114"/>
        <source>Sho&amp;w passphrase</source>
        <translation>A&amp;fficher la phrase secrète</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="116"/>
        <source>&amp;Use This Passphrase</source>
        <translation>&amp;Utiliser cette phrase secrète</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="121"/>
        <source>Signing in</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.ui" line="132"/>
        <source>&amp;Français</source>
        <translation>&amp;English</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <location filename="../ui/support/supportpage.ui" line="8"/>
        <source>&amp;Enter a Request…</source>
        <translation>&amp;Saisir une demande…</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.ui" line="16"/>
        <source>Earlier requests for this client</source>
        <translation>Demandes antérieures pour ce client</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.ui" line="27"/>
        <source>&amp;Apply the Correction…</source>
        <translation>A&amp;ppliquer la correction…</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.ui" line="28"/>
        <source>&amp;Decline…</source>
        <translation>Re&amp;fuser…</translation>
    </message>
</context>
<context>
    <name>SupportText</name>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="33"/>
        <source>Approved by one</source>
        <translation>Approuvée par une personne</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="33"/>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="35"/>
        <source>Applied</source>
        <translation>Appliquée</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="37"/>
        <source>Declined</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="43"/>
        <source>Withdrawn or overtaken</source>
        <translation>Retirée ou devancée</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="50"/>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="51"/>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="51"/>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="56"/>
        <source>The Email Address of %1 changes at once from %2 to %3.

The old address gets a notice that does not name the new one. The client’s sessions, password and open links end; the client gets in again by Forgot Password with the new address. What else is pending about this address ends.</source>
        <translation>L’adresse courriel de %1 passe aussitôt de %2 à %3.

L’ancienne adresse reçoit un avis qui ne nomme pas la nouvelle. Les sessions, le mot de passe et les liens ouverts du client prennent fin; le client revient par Mot de passe oublié avec la nouvelle adresse. Ce qui est encore en attente pour cette adresse prend fin.</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="70"/>
        <source>No client has that address and that last name. Check both with whoever asked.</source>
        <translation>Aucun client n’a cette adresse et ce nom de famille. Vérifiez les deux avec la personne qui a demandé.</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="74"/>
        <source>The correct address belongs to another client by now. Decline the request, or correct the other client first.</source>
        <translation>La bonne adresse appartient maintenant à un autre client. Refusez la demande, ou corrigez d’abord l’autre client.</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="78"/>
        <source>You approved this request: another person at WREN must apply it.</source>
        <translation>Vous avez approuvé cette demande : une autre personne de WREN doit l’appliquer.</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="80"/>
        <source>It has been decided meanwhile: look at what is shown now.</source>
        <translation>La décision est tombée entre-temps : regardez ce qui est affiché maintenant.</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="82"/>
        <source>The hub cannot be reached, so nothing was changed. Try again when you are back online.</source>
        <translation>Le serveur central est hors d’atteinte : rien n’a été changé. Réessayez une fois de retour en ligne.</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="85"/>
        <source>No answer came from the hub. It is done once as soon as the hub can be reached; there is no need to try again.</source>
        <translation>Le serveur central n’a pas répondu. La demande prend effet une seule fois dès qu’il peut être joint; inutile de réessayer.</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="88"/>
        <source>The hub could not do it. Try again; if it lasts, tell your administrator.</source>
        <translation>Le serveur central n’a pas pu le faire. Réessayez; si cela persiste, prévenez votre administrateur.</translation>
    </message>
    <message>
        <location filename="../ui/support/supporttext.cpp" line="94"/>
        <source>The hub cannot be reached. You can read the requests; applying, declining and entering them need the hub.</source>
        <translation>Le serveur central est hors d’atteinte. Vous pouvez lire les demandes; les appliquer, les refuser et en saisir exige le serveur central.</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <location filename="../ui/shell/syncdialog.ui" line="5"/>
        <source>Connection to the hub</source>
        <translation>Liaison avec le serveur central</translation>
    </message>
    <message>
        <location filename="../ui/shell/syncdialog.ui" line="24"/>
        <source>&amp;In the outbox</source>
        <translation>Dans la &amp;boîte d’envoi</translation>
    </message>
    <message>
        <location filename="../ui/shell/syncdialog.ui" line="27"/>
        <source>In the outbox</source>
        <translation>Dans la boîte d’envoi</translation>
    </message>
    <message>
        <location filename="../ui/shell/syncdialog.ui" line="36"/>
        <source>&amp;Open Drafts and Outbox</source>
        <translation>&amp;Ouvrir les brouillons et la boîte d’envoi</translation>
    </message>
    <message>
        <location filename="../ui/shell/syncdialog.ui" line="38"/>
        <source>&amp;Sign In Again</source>
        <translation>&amp;Se connecter de nouveau</translation>
    </message>
    <message>
        <location filename="../ui/shell/syncdialog.ui" line="39"/>
        <source>&amp;Try Now</source>
        <translation>&amp;Essayer maintenant</translation>
    </message>
    <message>
        <location filename="../ui/shell/syncdialog.ui" line="40"/>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="37"/>
        <source>%1 at %2</source>
        <comment>a day and a time of day</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="44"/>
        <source>Cannot save: the disk is full</source>
        <translation>Enregistrement impossible&#xa0;: le disque est plein</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="45"/>
        <source>Cannot save on this computer</source>
        <translation>Enregistrement impossible sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="47"/>
        <source>Connect to the network and unlock to go on</source>
        <translation>Connectez-vous au réseau et déverrouillez pour continuer</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="49"/>
        <source>Sign in again to go on</source>
        <translation>Reconnectez-vous pour continuer</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="52"/>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="54"/>
        <source>Fetching for the first time…</source>
        <translation>Première réception en cours…</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="54"/>
        <source>Updating…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="56"/>
        <location filename="../ui/shell/synctext.cpp" line="65"/>
        <source>%1 waiting to be sent</source>
        <translation>%1 en attente d’envoi</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="58"/>
        <source>Refused: %1</source>
        <translation>Refusés&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="59"/>
        <source>%1 to look at</source>
        <translation>%1 à examiner</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="63"/>
        <source>Offline since %1</source>
        <translation>Hors ligne depuis %1</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="63"/>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="74"/>
        <source>This computer was not in contact with the hub for too long. Lock Desk, connect to the network and unlock it; nothing was deleted, and nothing that waits is lost.</source>
        <translation>Cet ordinateur n’a pas joint le serveur central depuis trop longtemps. Verrouillez Desk, connectez-vous au réseau et déverrouillez-le; rien n’a été supprimé et rien de ce qui attend n’est perdu.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="78"/>
        <source>A copy of this computer is in use somewhere else. Sign in again here; what waits is kept and is sent then.</source>
        <translation>Une copie de cet ordinateur sert ailleurs. Connectez-vous de nouveau ici; ce qui attend est gardé et sera alors envoyé.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="82"/>
        <source>The hub no longer knows this computer’s sign-in. Sign in again; nothing that waits is lost.</source>
        <translation>Le serveur central ne reconnaît plus la connexion de cet ordinateur. Connectez-vous de nouveau; rien de ce qui attend n’est perdu.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="87"/>
        <source>All that you see is what the hub has, and nothing waits to be sent.</source>
        <translation>Ce que vous voyez est ce que le serveur central contient, et rien n’attend d’être envoyé.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="90"/>
        <source>Everything is fetched anew from the hub. You can go on working with the copy that is here.</source>
        <translation>Tout est récupéré de nouveau du serveur central. Vous pouvez continuer à travailler avec la copie qui est ici.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="92"/>
        <source>Desk is talking with the hub. You can go on working.</source>
        <translation>Desk échange avec le serveur central. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="94"/>
        <source>What you changed is saved on this computer and is being sent.</source>
        <translation>Ce que vous avez modifié est enregistré sur cet ordinateur et part en ce moment.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="96"/>
        <source>The hub could not simply take what is listed below. Nothing of it is lost.</source>
        <translation>Le serveur central n’a pas pu simplement prendre ce qui est énuméré ci-dessous. Rien n’en est perdu.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="109"/>
        <source>The disk of this computer is full, so nothing new can be saved. Free some space; Desk goes on by itself. What was saved is safe.</source>
        <translation>Le disque de cet ordinateur est plein; rien de nouveau ne peut être enregistré. Libérez de l’espace; Desk continue de lui-même. Ce qui a été enregistré est en sûreté.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="112"/>
        <source>The copy on this computer is damaged. Lock Desk and unlock it: the copy is made anew from the hub, and what waits to be sent is rescued.</source>
        <translation>La copie sur cet ordinateur est endommagée. Verrouillez Desk et déverrouillez-le&#xa0;: la copie est refaite à partir du serveur central et ce qui attend d’être envoyé est sauvé.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="115"/>
        <source>This computer does not let Desk write, so nothing new can be saved. Tell whoever looks after it. What was saved is safe.</source>
        <translation>Cet ordinateur ne laisse pas Desk écrire; rien de nouveau ne peut être enregistré. Avisez la personne qui s’en occupe. Ce qui a été enregistré est en sûreté.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="123"/>
        <source>The copy on this computer was damaged. It is made anew from the hub; the damaged file is kept beside it.</source>
        <translation>La copie sur cet ordinateur était endommagée. Elle est refaite à partir du serveur central; le fichier endommagé est gardé à côté.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="125"/>
        <source>Rescued: %1 waiting to be sent, drafts: %2.</source>
        <translation>Sauvés&#xa0;: %1 en attente d’envoi, brouillons&#xa0;: %2.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="129"/>
        <source>Lost: %1 waiting to be sent, drafts: %2. Look at what you entered last, and tell your administrator.</source>
        <translation>Perdus&#xa0;: %1 en attente d’envoi, brouillons&#xa0;: %2. Vérifiez ce que vous avez saisi en dernier et avisez votre administrateur.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="134"/>
        <source>There may have been more. Look at what you entered last.</source>
        <translation>Il y en avait peut-être davantage. Vérifiez ce que vous avez saisi en dernier.</translation>
    </message>
    <message>
        <location filename="../ui/shell/synctext.cpp" line="100"/>
        <source>The hub cannot be reached. Searching and reading go on with the copy on this computer; what you change waits here, saved, and is sent by itself.</source>
        <translation>Le serveur central est injoignable. La recherche et la lecture continuent avec la copie de cet ordinateur; ce que vous modifiez attend ici, enregistré, et partira de lui-même.</translation>
    </message>
</context>
<context>
    <name>WorkListPanel</name>
    <message>
        <location filename="../ui/worklist/worklistpanel.ui" line="12"/>
        <source>&amp;Show</source>
        <translation>Affic&amp;her</translation>
    </message>
    <message>
        <location filename="../ui/worklist/worklistpanel.ui" line="13"/>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <location filename="../ui/worklist/worklistpanel.ui" line="39"/>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>wren::ui::CommandPalette</name>
    <message>
        <location filename="../ui/shell/commandpalette.cpp" line="50"/>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <location filename="../ui/shell/commandpalette.cpp" line="51"/>
        <source>Client or command</source>
        <translation>Client ou commande</translation>
    </message>
    <message>
        <location filename="../ui/shell/commandpalette.cpp" line="52"/>
        <source>Type a client’s name or a command</source>
        <translation>Tapez le nom d’un client ou une commande</translation>
    </message>
    <message>
        <location filename="../ui/shell/commandpalette.cpp" line="53"/>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>wren::ui::DecideDialog</name>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="82"/>
        <source>Nobody yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="112"/>
        <source>Approve: %1</source>
        <translation>Approuver&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="112"/>
        <source>Decline: %1</source>
        <translation>Refuser&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="114"/>
        <source>&amp;Approve</source>
        <translation>A&amp;pprouver</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="114"/>
        <source>&amp;Decline</source>
        <translation>Re&amp;fuser</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="122"/>
        <source>Telling the hub…</source>
        <translation>Transmission au serveur central…</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="126"/>
        <source>Case&amp;worker at %1</source>
        <translation>&amp;Intervenant chez %1</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="127"/>
        <source>Caseworker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="128"/>
        <source>&amp;Reason *</source>
        <translation>&amp;Motif *</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="129"/>
        <source>Reason (required)</source>
        <translation>Motif (requis)</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="143"/>
        <source>It is no longer open: there is nothing to decide.</source>
        <translation>La demande n’est plus en suspens&#xa0;: il n’y a rien à décider.</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="146"/>
        <source>You are offline. A decision needs the hub; try again when you are back online.</source>
        <translation>Vous êtes hors ligne. Une décision exige le serveur central; réessayez quand vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="154"/>
        <source>Nothing moves. %1 reads the reason.</source>
        <translation>Rien ne bouge. %1 lit le motif.</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="157"/>
        <source>The client gets the caseworker at once.</source>
        <translation>Le client reçoit l’intervenant tout de suite.</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="158"/>
        <source>The client moves to %1 at once, with case notes, pending invites and email changes. You and your colleagues no longer see the client.</source>
        <translation>Le client passe tout de suite chez %1, avec ses notes au dossier, ses invitations et ses changements de courriel en cours. Vous et vos collègues ne voyez plus le client.</translation>
    </message>
    <message>
        <location filename="../ui/requests/decidedialog.cpp" line="161"/>
        <source>The client moves to %1 at once, with case notes, pending invites and email changes.</source>
        <translation>Le client passe tout de suite chez %1, avec ses notes au dossier, ses invitations et ses changements de courriel en cours.</translation>
    </message>
</context>
<context>
    <name>wren::ui::DeclineDialog</name>
    <message>
        <location filename="../ui/support/declinedialog.cpp" line="104"/>
        <source>Decline the request</source>
        <translation>Refuser la demande</translation>
    </message>
    <message>
        <location filename="../ui/support/declinedialog.cpp" line="105"/>
        <source>The Email Address of %1 stays %2. Whoever asked is told, with your reason.</source>
        <translation>L’adresse courriel de %1 reste %2. La personne qui a demandé en est avisée, avec votre motif.</translation>
    </message>
    <message>
        <location filename="../ui/support/declinedialog.cpp" line="107"/>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <location filename="../ui/support/declinedialog.cpp" line="108"/>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <location filename="../ui/support/declinedialog.cpp" line="109"/>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <location filename="../ui/support/declinedialog.cpp" line="110"/>
        <source>&amp;Decline the Request</source>
        <translation>&amp;Refuser la demande</translation>
    </message>
</context>
<context>
    <name>wren::ui::DraftsPage</name>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="66"/>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="66"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="66"/>
        <source>Last saved</source>
        <translation>Dernier enregistrement</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="114"/>
        <source>Invite a client</source>
        <translation>Inviter un client</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="91"/>
        <source>The drafts cannot be read</source>
        <translation>Les brouillons ne peuvent pas être lus</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="92"/>
        <source>This computer’s copy could not be opened. Lock, unlock and look again; nothing was deleted.</source>
        <translation>La copie de cet ordinateur n’a pas pu être ouverte. Verrouillez, déverrouillez et regardez de nouveau; rien n’a été supprimé.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="94"/>
        <source>No drafts</source>
        <translation>Aucun brouillon</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="95"/>
        <source>An invitation that you close before it is finished waits here, and so does an edit, a note or a request that you leave open.</source>
        <translation>Une invitation que vous fermez avant la fin attend ici, tout comme une modification, une note ou une demande que vous laissez ouverte.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="97"/>
        <source>Invite a Client</source>
        <translation>Inviter un client</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="107"/>
        <location filename="../ui/outbox/draftspage.cpp" line="194"/>
        <source>No name yet</source>
        <translation>Pas encore de nom</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="116"/>
        <source>Edit: %1</source>
        <translation>Modification&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="118"/>
        <source>New case note</source>
        <translation>Nouvelle note au dossier</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="129"/>
        <source>Refer</source>
        <translation>Aiguiller</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="131"/>
        <source>Request Client Transfer</source>
        <translation>Demander le transfert du client</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="133"/>
        <source>Decline a request</source>
        <translation>Refuser une demande</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="135"/>
        <source>Propose a correction for CaMS</source>
        <translation>Proposer une correction pour le SGC</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="137"/>
        <source>Disconnect from CaMS</source>
        <translation>Rompre le lien avec le SGC</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="139"/>
        <source>Ask WREN to change the address</source>
        <translation>Demander à WREN de changer l’adresse</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="141"/>
        <source>Decline a request to WREN</source>
        <translation>Refuser une demande adressée à WREN</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="143"/>
        <source>Enter a request to WREN</source>
        <translation>Saisir une demande adressée à WREN</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="152"/>
        <location filename="../ui/outbox/draftspage.cpp" line="201"/>
        <source>Discard the Invitation of %1</source>
        <translation>Supprimer l’invitation de %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="154"/>
        <source>Discard the Edit of %1</source>
        <translation>Supprimer la modification de %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="156"/>
        <source>Discard the Note about %1</source>
        <translation>Supprimer la note sur %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="158"/>
        <source>Discard What Was Typed about %1</source>
        <translation>Supprimer ce qui a été tapé au sujet de %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="175"/>
        <source>Discard draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="176"/>
        <source>All that was entered (%1, %2) is deleted from this computer and cannot be brought back.</source>
        <translation>Tout ce qui a été saisi (%1, %2) est supprimé de cet ordinateur et ne peut pas être récupéré.</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="196"/>
        <source>The draft cannot be opened</source>
        <translation>Impossible d’ouvrir le brouillon</translation>
    </message>
    <message>
        <location filename="../ui/outbox/draftspage.cpp" line="197"/>
        <source>This Desk cannot read the invitation of %1: another version of Desk may have written it. Leave it for that version, or discard it and begin again.</source>
        <translation>Cette version de Desk ne peut pas lire l’invitation de %1 : une autre version l’a peut-être écrite. Laissez-la pour cette version, ou supprimez-la et recommencez.</translation>
    </message>
</context>
<context>
    <name>wren::ui::EnterCorrectionDialog</name>
    <message>
        <location filename="../ui/support/entercorrectiondialog.cpp" line="100"/>
        <source>Enter a request</source>
        <translation>Saisir une demande</translation>
    </message>
    <message>
        <location filename="../ui/support/entercorrectiondialog.cpp" line="101"/>
        <source>For somebody who phoned or wrote. The client is found by the incorrect address and the last name. Nothing changes before the request is applied.</source>
        <translation>Pour quelqu’un qui a téléphoné ou écrit. Le client est trouvé par l’adresse erronée et le nom de famille. Rien ne change avant que la demande soit appliquée.</translation>
    </message>
    <message>
        <location filename="../ui/support/entercorrectiondialog.cpp" line="103"/>
        <source>Enter the &amp;Request</source>
        <translation>&amp;Saisir la demande</translation>
    </message>
    <message>
        <location filename="../ui/support/entercorrectiondialog.cpp" line="106"/>
        <source>Asking the hub…</source>
        <translation>Le serveur central est interrogé…</translation>
    </message>
</context>
<context>
    <name>wren::ui::HelpButton</name>
    <message>
        <location filename="../ui/help/helpbutton.cpp" line="41"/>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <location filename="../ui/help/helpbutton.cpp" line="42"/>
        <source>Help on this (F1)</source>
        <translation>Aide à ce sujet (F1)</translation>
    </message>
</context>
<context>
    <name>wren::ui::HelpPage</name>
    <message>
        <location filename="../ui/help/helppage.cpp" line="30"/>
        <location filename="../ui/help/helppage.cpp" line="55"/>
        <source>User guide</source>
        <translation>Guide d’utilisation</translation>
    </message>
</context>
<context>
    <name>wren::ui::HelpWindow</name>
    <message>
        <location filename="../ui/help/helpwindow.cpp" line="58"/>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>wren::ui::KeptNote</name>
    <message>
        <location filename="../ui/kept/keptnote.cpp" line="43"/>
        <source>%1 of %2 service providers are not kept on this computer: their clients and requests are not in this list. Invite &gt; Client searches everybody.</source>
        <translation>%1 des %2 fournisseurs de services ne sont pas conservés sur cet ordinateur&#xa0;: leurs clients et leurs demandes ne sont pas dans cette liste. Inviter &gt; Client cherche parmi tout le monde.</translation>
    </message>
    <message>
        <location filename="../ui/kept/keptnote.cpp" line="47"/>
        <source>Choose Providers</source>
        <translation>Choisir les fournisseurs</translation>
    </message>
</context>
<context>
    <name>wren::ui::KeptProvidersDialog</name>
    <message>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="79"/>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="87"/>
        <source>Service providers on this computer</source>
        <translation>Fournisseurs de services sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="80"/>
        <source>Clients of ticked providers are kept here, sealed: you find, read and edit them without a network. Clients of the others you reach online, one at a time.</source>
        <translation>Les clients des fournisseurs cochés sont conservés ici, scellés&#xa0;: vous les trouvez, les lisez et les modifiez sans réseau. Vous atteignez ceux des autres en ligne, un à la fois.</translation>
    </message>
    <message>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="83"/>
        <source>&amp;Save</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="91"/>
        <source>%1 – %2</source>
        <comment>a provider – how it stands</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <location filename="../ui/kept/keptprovidersdialog.cpp" line="101"/>
        <source>What is no longer ticked is deleted from this computer, once what waits for its clients was sent. On the hub nothing changes, and your drafts stay.</source>
        <translation>Ce qui n’est plus coché est supprimé de cet ordinateur, une fois envoyé ce qui attend pour ses clients. Rien ne change sur le serveur central, et vos brouillons restent.</translation>
    </message>
</context>
<context>
    <name>wren::ui::MainWindow</name>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="230"/>
        <source>Show what waits and what was refused</source>
        <translation>Afficher ce qui attend et ce qui a été refusé</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="238"/>
        <source>Copy made anew</source>
        <translation>Copie refaite</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="300"/>
        <source>%1 waiting to be sent: it stays sealed on this computer and is sent after your next sign-in here.</source>
        <translation>%1 en attente d’envoi&#xa0;: tout reste chiffré sur cet ordinateur et partira après votre prochaine connexion ici.</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="303"/>
        <source>What is on this computer stays sealed for your next sign-in here.</source>
        <translation>Ce qui est sur cet ordinateur reste chiffré jusqu’à votre prochaine connexion ici.</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="304"/>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="304"/>
        <source>Sign Out</source>
        <translation>Se déconnecter</translation>
    </message>
</context>
<context>
    <name>wren::ui::NavigationBar</name>
    <message>
        <location filename="../ui/shell/navigationbar.cpp" line="142"/>
        <source>Practice mode</source>
        <translation>Mode d’exercice</translation>
    </message>
    <message>
        <location filename="../ui/shell/navigationbar.cpp" line="148"/>
        <source>A made-up network to rehearse with</source>
        <translation>Un réseau fictif pour s’exercer</translation>
    </message>
    <message>
        <location filename="../ui/shell/navigationbar.cpp" line="152"/>
        <source>Lock when &amp;unused (set by your organisation: %1 minutes at most)</source>
        <translation>Verrouillage sans &amp;usage (fixé par votre organisme&#xa0;: %1 minutes au plus)</translation>
    </message>
    <message>
        <location filename="../ui/shell/navigationbar.cpp" line="154"/>
        <source>Lock when &amp;unused</source>
        <translation>Verrouillage sans &amp;usage</translation>
    </message>
    <message>
        <location filename="../ui/shell/navigationbar.cpp" line="155"/>
        <source>Signed in as %1</source>
        <translation>Connecté&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>wren::ui::OutboxPanel</name>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="88"/>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="88"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="88"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="117"/>
        <source>&amp;Try Again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="118"/>
        <source>Save the O&amp;ther Fields</source>
        <translation>Enre&amp;gistrer les autres champs</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="121"/>
        <source>Di&amp;scard…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="121"/>
        <source>Take off the &amp;List</source>
        <translation>Retirer de la &amp;liste</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="133"/>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="133"/>
        <source>Entered here</source>
        <translation>Saisi ici</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="133"/>
        <source>At the hub</source>
        <translation>Au serveur central</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="153"/>
        <source>not known here</source>
        <translation>inconnu ici</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="163"/>
        <source>Propose a Correction…</source>
        <translation>Proposer une correction…</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="165"/>
        <source>Propose a correction: %1</source>
        <translation>Proposer une correction&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="197"/>
        <source>Discard what was not sent</source>
        <translation>Supprimer ce qui n’a pas été envoyé</translation>
    </message>
    <message>
        <location filename="../ui/outbox/outboxpanel.cpp" line="198"/>
        <source>%1 (%2) is deleted from this computer and cannot be brought back.</source>
        <translation>%1 (%2) est supprimé de cet ordinateur et ne peut pas être récupéré.</translation>
    </message>
</context>
<context>
    <name>wren::ui::PeoplePage</name>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="178"/>
        <source>Everyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="193"/>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="196"/>
        <source>%1 in all</source>
        <translation>%1 en tout</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="220"/>
        <source>Fetching your clients</source>
        <translation>Réception de vos clients</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="221"/>
        <source>They come from the hub the first time. The list fills by itself.</source>
        <translation>Ils viennent du serveur central la première fois. La liste se remplit d’elle-même.</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="224"/>
        <source>No clients yet</source>
        <translation>Aucun client pour l’instant</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="225"/>
        <source>Invite somebody: they get an email and choose their password.</source>
        <translation>Invitez quelqu’un&#xa0;: la personne reçoit un courriel et choisit son mot de passe.</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="226"/>
        <source>Invite a Client</source>
        <translation>Inviter un client</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="229"/>
        <source>No email change is pending</source>
        <translation>Aucun changement de courriel n’est en attente</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="230"/>
        <source>Nobody here waits for an answer of the present address, or of WREN.</source>
        <translation>Personne ici n’attend de réponse de l’adresse actuelle, ni de WREN.</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="233"/>
        <source>No client is assigned to you</source>
        <translation>Aucun client ne vous est attribué</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="234"/>
        <source>You see only your own clients now. The others of your service provider are one click away.</source>
        <translation>Vous ne voyez que vos propres clients. Les autres clients de votre fournisseur de services sont à un clic.</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="236"/>
        <source>Show Everyone</source>
        <translation>Afficher tout le monde</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="238"/>
        <source>Nobody matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="239"/>
        <source>Check the spelling, or search for a part of the name, the email address, the phone or a number.</source>
        <translation>Vérifiez l’orthographe, ou cherchez une partie du nom, de l’adresse courriel, du téléphone ou d’un numéro.</translation>
    </message>
    <message>
        <location filename="../ui/people/peoplepage.cpp" line="231"/>
        <location filename="../ui/people/peoplepage.cpp" line="241"/>
        <source>Clear Search and Filters</source>
        <translation>Effacer la recherche et les filtres</translation>
    </message>
</context>
<context>
    <name>wren::ui::PersonPreview</name>
    <message>
        <location filename="../ui/people/personpreview.cpp" line="47"/>
        <source>Goes by %1</source>
        <translation>Se fait appeler %1</translation>
    </message>
    <message>
        <location filename="../ui/people/personpreview.cpp" line="56"/>
        <source>Nobody assigned</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>wren::ui::RequestNews</name>
    <message>
        <location filename="../ui/requests/requestnews.cpp" line="28"/>
        <source>Show Requests</source>
        <translation>Voir les demandes</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestnews.cpp" line="29"/>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>wren::ui::RequestsPage</name>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="60"/>
        <source>Open requests</source>
        <translation>Demandes ouvertes</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="60"/>
        <source>All requests</source>
        <translation>Toutes les demandes</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="57"/>
        <location filename="../ui/requests/requestspage.cpp" line="58"/>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="59"/>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="59"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="59"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="84"/>
        <source>Referrals and requested transfers of your service provider.</source>
        <translation>Aiguillages et transferts demandés de votre fournisseur de services.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="85"/>
        <source>One request waits for your decision.</source>
        <translation>Une demande attend votre décision.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="86"/>
        <source>%1 requests wait for your decision.</source>
        <translation>%1 demandes attendent votre décision.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="100"/>
        <source>You are offline: the list is as of the last contact. To approve, decline or withdraw you need the hub.</source>
        <translation>Vous êtes hors ligne&#xa0;: la liste date du dernier contact. Approuver, refuser ou retirer exige le serveur central.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="109"/>
        <source>The requests cannot be read</source>
        <translation>Les demandes ne peuvent pas être lues</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="110"/>
        <source>This computer’s copy could not be opened. Lock, unlock and look again; nothing was deleted.</source>
        <translation>La copie de cet ordinateur n’a pas pu être ouverte. Verrouillez, déverrouillez et regardez de nouveau; rien n’a été supprimé.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="113"/>
        <source>No open requests</source>
        <translation>Aucune demande ouverte</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="114"/>
        <source>Refer a client from Actions on their profile. To ask for a client of another provider, search for the person with Invite &gt; Client and choose Request Client Transfer.</source>
        <translation>Aiguillez un client à partir d’Actions dans son profil. Pour demander un client d’un autre fournisseur, cherchez la personne avec Inviter &gt; Client et choisissez Demander le transfert du client.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="135"/>
        <source>Telling the hub…</source>
        <translation>Transmission au serveur central…</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="150"/>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="151"/>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="152"/>
        <source>Caseworker there</source>
        <translation>Intervenant là-bas</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="153"/>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="153"/>
        <source>%1, %2</source>
        <comment>name, moment</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="154"/>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="155"/>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="163"/>
        <source>Shown to them</source>
        <translation>Ce qui leur est montré</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="168"/>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="203"/>
        <source>Withdraw request</source>
        <translation>Retirer la demande</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="204"/>
        <source>Nothing moves, and both sides are told. You can ask again later.</source>
        <translation>Rien ne bouge, et les deux parties sont avisées. Vous pourrez demander de nouveau plus tard.</translation>
    </message>
    <message>
        <location filename="../ui/requests/requestspage.cpp" line="205"/>
        <source>Withdraw the Request for %1</source>
        <translation>Retirer la demande pour %1</translation>
    </message>
</context>
<context>
    <name>wren::ui::ShellActions</name>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="87"/>
        <source>&amp;My Clients / People</source>
        <translation>&amp;Mes clients / Personnes</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="88"/>
        <source>D&amp;rafts and outbox</source>
        <translation>&amp;Brouillons et envois</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="89"/>
        <source>S&amp;upport</source>
        <translation>Assistanc&amp;e</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="90"/>
        <source>Re&amp;quests (%1)</source>
        <translation>&amp;Demandes (%1)</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="90"/>
        <source>Re&amp;quests</source>
        <translation>&amp;Demandes</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="91"/>
        <source>&amp;Client</source>
        <translation>&amp;Client</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="92"/>
        <source>Invite a client</source>
        <translation>Inviter un client</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="93"/>
        <source>Search clients</source>
        <translation>Chercher des clients</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="94"/>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="95"/>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="96"/>
        <source>Update now</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="97"/>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="98"/>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="99"/>
        <source>&amp;Sign Out</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="103"/>
        <source>Emails to me in English</source>
        <translation>Courriels à mon intention en anglais</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="104"/>
        <source>Emails to me in French</source>
        <translation>Courriels à mon intention en français</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="105"/>
        <source>Appearance: as the system</source>
        <translation>Apparence&#xa0;: celle du système</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="106"/>
        <source>Appearance: light</source>
        <translation>Apparence&#xa0;: claire</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="107"/>
        <source>Appearance: dark</source>
        <translation>Apparence&#xa0;: sombre</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="109"/>
        <source>Lock after %1 minutes without use</source>
        <translation>Verrouiller après %1 minutes sans usage</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="110"/>
        <source>Go to…</source>
        <translation>Aller à…</translation>
    </message>
    <message>
        <location filename="../ui/shell/shellactions.cpp" line="111"/>
        <source>Service &amp;providers on this computer…</source>
        <translation>Four&amp;nisseurs de services sur cet ordinateur…</translation>
    </message>
</context>
<context>
    <name>wren::ui::SignInWindow</name>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="142"/>
        <source>Choose a passphrase for this computer</source>
        <translation>Choisissez une phrase secrète pour cet ordinateur</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="143"/>
        <source>Enter the passphrase of this computer</source>
        <translation>Entrez la phrase secrète de cet ordinateur</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="146"/>
        <source>It opens what is kept here, instead of the keychain. Nobody can restore it: if it is lost, sign in anew. Twelve characters or more; several words are easy to remember.</source>
        <translation>Elle ouvre ce qui est gardé ici, à la place du trousseau de clés. Personne ne peut la récupérer&#xa0;: si elle est perdue, repartez à neuf. Douze caractères ou plus; plusieurs mots se retiennent bien.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="149"/>
        <source>It was chosen when you first signed in here, because there was no keychain.</source>
        <translation>Elle a été choisie à votre première connexion ici, faute de trousseau de clés.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="161"/>
        <source>Sign In Anew…</source>
        <translation>Repartir à neuf…</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="172"/>
        <source>For caseworkers of your employment network</source>
        <translation>Pour les intervenants de votre réseau d’emploi</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="175"/>
        <source>Practice mode: a made-up network to rehearse with. Do not enter anything about real people.</source>
        <translation>Mode d’exercice&#xa0;: un réseau fictif pour s’exercer. N’entrez rien sur de vraies personnes.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="185"/>
        <source>Locked. Your account’s password opens it, also without the network.</source>
        <translation>Verrouillé. Le mot de passe de votre compte l’ouvre, même sans réseau.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="186"/>
        <source>Locked. The passphrase of this computer opens it.</source>
        <translation>Verrouillé. La phrase secrète de cet ordinateur l’ouvre.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="187"/>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="187"/>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="188"/>
        <source>Sho&amp;w password</source>
        <translation>A&amp;fficher le mot de passe</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="188"/>
        <source>Sho&amp;w passphrase</source>
        <translation>A&amp;fficher la phrase secrète</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="238"/>
        <source>The passphrase needs twelve characters or more.</source>
        <translation>La phrase secrète doit compter douze caractères ou plus.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="240"/>
        <source>The two passphrases differ. Type them again.</source>
        <translation>Les deux phrases secrètes diffèrent. Tapez-les de nouveau.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="249"/>
        <source>Use another account</source>
        <translation>Utiliser un autre compte</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="250"/>
        <source>This leads back to the sign-in form. What waits to be sent and the drafts on this computer stay sealed, and are there again once the same person has signed in.</source>
        <translation>Ceci ramène au formulaire de connexion. Ce qui attend d’être envoyé et les brouillons de cet ordinateur restent chiffrés, et reviennent quand la même personne se connecte.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="252"/>
        <source>Go to Sign-In</source>
        <translation>Aller à la connexion</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="260"/>
        <source>Sign in anew</source>
        <translation>Repartir à neuf</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="261"/>
        <source>Your clients are fetched from the hub again. What waited to be sent on this computer and could not be opened is kept, sealed; nothing is deleted.</source>
        <translation>Vos clients sont reçus de nouveau du serveur central. Ce qui attendait d’être envoyé et n’a pas pu être ouvert est gardé, chiffré; rien n’est supprimé.</translation>
    </message>
    <message>
        <location filename="../ui/signin/signinwindow.cpp" line="263"/>
        <source>Sign In Anew</source>
        <translation>Repartir à neuf</translation>
    </message>
</context>
<context>
    <name>wren::ui::SupportPage</name>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="215"/>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="215"/>
        <source>Incorrect and correct Email Address</source>
        <translation>Adresse courriel erronée et bonne</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="124"/>
        <location filename="../ui/support/supportpage.cpp" line="215"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="76"/>
        <source>%1, %2</source>
        <comment>state, age</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="80"/>
        <source>Nothing decided yet</source>
        <translation>Rien de décidé encore</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="80"/>
        <source>Nothing is open</source>
        <translation>Rien n’est ouvert</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="81"/>
        <source>When somebody asks WREN to change a client’s address, it appears here.</source>
        <translation>Quand quelqu’un demande à WREN de changer l’adresse d’un client, la demande apparaît ici.</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="82"/>
        <source>Enter a Request…</source>
        <translation>Saisir une demande…</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="112"/>
        <source>Client’s name</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="113"/>
        <source>Service provider</source>
        <translation>Fournisseur de services</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="114"/>
        <source>Incorrect Email Address</source>
        <translation>Adresse courriel erronée</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="115"/>
        <source>Correct Email Address</source>
        <translation>Bonne adresse courriel</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="117"/>
        <source>Email Address in CaMS</source>
        <translation>Adresse courriel du SGC</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="119"/>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="120"/>
        <source>Entered by WREN for somebody who phoned or wrote</source>
        <translation>Saisie par WREN pour quelqu’un qui a téléphoné ou écrit</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="121"/>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="121"/>
        <location filename="../ui/support/supportpage.cpp" line="123"/>
        <source>Not told</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="122"/>
        <source>How the person was identified</source>
        <translation>Comment la personne a été identifiée</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="132"/>
        <source>%1 (%2)</source>
        <comment>address, who asked</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="137"/>
        <source>You approved this request. Another person at WREN must apply it.</source>
        <translation>Vous avez approuvé cette demande. Une autre personne de WREN doit l’appliquer.</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="139"/>
        <source>Asked for more than once. Applying one ends the others: %1</source>
        <translation>Demandé plusieurs fois. En appliquer une met fin aux autres : %1</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="159"/>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="171"/>
        <source>Apply the correction</source>
        <translation>Appliquer la correction</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="172"/>
        <source>Change the Address to %1</source>
        <translation>Changer l’adresse pour %1</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="213"/>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="214"/>
        <source>Corrections</source>
        <translation>Corrections demandées</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="216"/>
        <source>Open</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="216"/>
        <source>Decided</source>
        <translation>Décidées</translation>
    </message>
    <message>
        <location filename="../ui/support/supportpage.cpp" line="217"/>
        <source>Corrections of clients’ addresses that were asked of WREN.</source>
        <translation>Corrections d’adresses de clients demandées à WREN.</translation>
    </message>
</context>
<context>
    <name>wren::ui::SyncDialog</name>
    <message>
        <location filename="../ui/shell/syncdialog.cpp" line="57"/>
        <source>Last contact: %1</source>
        <translation>Dernier contact&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/shell/syncdialog.cpp" line="74"/>
        <source>%1 – %2</source>
        <comment>the client – what</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>wren::ui::TopBar</name>
    <message>
        <location filename="../ui/shell/topbar.cpp" line="50"/>
        <source>&amp;Go to…</source>
        <translation>Alle&amp;r à…</translation>
    </message>
    <message>
        <location filename="../ui/shell/topbar.cpp" line="51"/>
        <source>Clients and commands (Ctrl+K)</source>
        <translation>Clients et commandes (Ctrl+K)</translation>
    </message>
    <message>
        <location filename="../ui/shell/topbar.cpp" line="52"/>
        <source>&amp;Invite</source>
        <translation>&amp;Inviter</translation>
    </message>
</context>
</TS>
