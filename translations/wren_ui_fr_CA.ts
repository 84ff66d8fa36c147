<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>ClientWords</name>
    <message>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Invite expired</source>
        <translation>Invitation expirée</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Nom préféré</translation>
    </message>
    <message>
        <source>Email Address</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Caseworker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté le</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>Drafts and outbox</source>
        <translation>Brouillons et envois</translation>
    </message>
    <message>
        <source>Invitations that were begun and not finished. They are kept, sealed, on this computer only.</source>
        <translation>Invitations commencées et non terminées. Elles sont gardées, chiffrées, sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Repren&amp;dre</translation>
    </message>
    <message>
        <source>Dis&amp;card…</source>
        <translation>S&amp;upprimer…</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Show &amp;Details</source>
        <translation>Afficher les détai&amp;ls</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>My Clients / People</source>
        <translation>Mes clients / Personnes</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Chercher des clients</translation>
    </message>
    <message>
        <source>Search by name, email, phone or number</source>
        <translation>Chercher par nom, courriel, téléphone ou numéro</translation>
    </message>
    <message>
        <source>My clients &amp;only</source>
        <translation>Mes clients &amp;seulement</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>É&amp;tat</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>C&amp;olonnes</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
</context>
<context>
    <name>PersonPreview</name>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Email Address</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Caseworker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté le</translation>
    </message>
    <message>
        <source>Common Assessment</source>
        <translation>Évaluation commune</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>Numéro de référence</translation>
    </message>
    <message>
        <source>Open &amp;Profile</source>
        <translation>Ouvrir le &amp;profil</translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message>
        <source>That is not right. Check Caps Lock and the keyboard language, then try again.</source>
        <translation>Ce n’est pas cela. Vérifiez le verrouillage des majuscules et la langue du clavier, puis réessayez.</translation>
    </message>
    <message>
        <source>The email address or the password is not right. Check Caps Lock and the keyboard language, then try again.</source>
        <translation>L’adresse courriel ou le mot de passe est inexact. Vérifiez le verrouillage des majuscules et la langue du clavier, puis réessayez.</translation>
    </message>
    <message>
        <source>This is not an address of a hub. It begins with https:// and was given to you by your administrator.</source>
        <translation>Ce n’est pas l’adresse d’un serveur central. Elle commence par https:// et vous a été donnée par votre administrateur.</translation>
    </message>
    <message>
        <source>Something that was entered is not right. Check each field and try again.</source>
        <translation>Quelque chose est inexact. Vérifiez chaque champ et réessayez.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Check the address and this computer’s connection, then try again.</source>
        <translation>Le serveur central est injoignable. Vérifiez l’adresse et la connexion de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>The hub does not answer. Wait a moment, then try again.</source>
        <translation>Le serveur central ne répond pas. Attendez un instant, puis réessayez.</translation>
    </message>
    <message>
        <source>This account may not use WREN Desk. Ask your administrator.</source>
        <translation>Ce compte ne peut pas utiliser WREN Desk. Adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a moment before you try again; nobody is locked out.</source>
        <translation>Trop d’essais. Attendez un instant avant de réessayer; le compte n’est pas bloqué.</translation>
    </message>
    <message>
        <source>This computer cannot save. Free some disk space, then try again.</source>
        <translation>Cet ordinateur ne peut pas enregistrer. Libérez de l’espace sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>What is kept on this computer cannot be opened. Nothing was deleted; ask your administrator, or sign in anew.</source>
        <translation>Ce qui est gardé sur cet ordinateur ne peut pas être ouvert. Rien n’a été supprimé; adressez-vous à votre administrateur, ou repartez à neuf.</translation>
    </message>
    <message>
        <source>The hub has a problem of its own. Try again in a few minutes; if it lasts, tell your administrator.</source>
        <translation>Le serveur central a un problème. Réessayez dans quelques minutes; si cela persiste, avisez votre administrateur.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer. It may be asking for its password in another window: answer there, then try again.</source>
        <translation>Le trousseau de clés de cet ordinateur ne répond pas. Il demande peut-être son mot de passe dans une autre fenêtre : répondez-y, puis réessayez.</translation>
    </message>
    <message>
        <source>The key of this profile is not in the keychain, or the keychain is locked. Unlock the keychain of this computer, then try again. Nothing was deleted.</source>
        <translation>La clé de ce profil n’est pas dans le trousseau de clés, ou celui-ci est verrouillé. Déverrouillez le trousseau de cet ordinateur, puis réessayez. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used. Start or unlock it (GNOME Keyring or KWallet) and try again.</source>
        <translation>Cet ordinateur n’a pas de trousseau de clés utilisable. Démarrez-le ou déverrouillez-le (Trousseau GNOME ou KWallet), puis réessayez.</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>WREN Desk</source>
        <translation>WREN Desk</translation>
    </message>
    <message>
        <source>&amp;Hub address</source>
        <translation>Adresse du &amp;serveur central</translation>
    </message>
    <message>
        <source>Given to you by your administrator</source>
        <translation>Donnée par votre administrateur</translation>
    </message>
    <message>
        <source>&amp;Email Address</source>
        <translation>Adresse &amp;courriel</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Sho&amp;w password</source>
        <translation>A&amp;fficher le mot de passe</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>Se co&amp;nnecter</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Déverrouiller</translation>
    </message>
    <message>
        <source>Use Another &amp;Account…</source>
        <translation>Utiliser un autre comp&amp;te…</translation>
    </message>
    <message>
        <source>The keychain is out of reach</source>
        <translation>Le trousseau de clés est inaccessible</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Use a &amp;Passphrase Instead</source>
        <translation>Utiliser une &amp;phrase secrète</translation>
    </message>
    <message>
        <source>Sign &amp;In Anew…</source>
        <translation>Repartir à &amp;neuf…</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Phrase secrète de nou&amp;veau</translation>
    </message>
    <message>
        <source>Sho&amp;w passphrase</source>
        <translation>A&amp;fficher la phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Use This Passphrase</source>
        <translation>&amp;Utiliser cette phrase secrète</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>&amp;Français</source>
        <translation>&amp;English</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>Connection to the hub</source>
        <translation>Liaison avec le serveur central</translation>
    </message>
    <message>
        <source>&amp;Refused by the hub</source>
        <translation>&amp;Refusé par le serveur central</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Essayer maintenant</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Refused by the hub</source>
        <translation>Refusé par le serveur central</translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message>
        <source>%1 at %2</source>
        <comment>a day and a time of day</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Sign in again to go on</source>
        <translation>Reconnectez-vous pour continuer</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Fetching for the first time…</source>
        <translation>Première réception en cours…</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message>
        <source>%1 waiting to be sent</source>
        <translation>%1 en attente d’envoi</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusés : %1</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Hors ligne depuis %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>The hub no longer knows this computer’s sign-in. Lock and sign in again; nothing that waits is lost.</source>
        <translation>Le serveur central ne reconnaît plus la connexion de cet ordinateur. Verrouillez et reconnectez-vous; rien de ce qui attend n’est perdu.</translation>
    </message>
    <message>
        <source>All that you see is what the hub has, and nothing waits to be sent.</source>
        <translation>Ce que vous voyez est ce que le serveur central contient, et rien n’attend d’être envoyé.</translation>
    </message>
    <message>
        <source>Desk is talking with the hub. You can go on working.</source>
        <translation>Desk échange avec le serveur central. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>What you changed is saved on this computer and is being sent.</source>
        <translation>Ce que vous avez modifié est enregistré sur cet ordinateur et part en ce moment.</translation>
    </message>
    <message>
        <source>The hub could not accept what is listed below. Nothing of it was changed.</source>
        <translation>Le serveur central n’a pas pu accepter ce qui est énuméré ci-dessous. Rien n’en a été modifié.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Searching and reading go on with the copy on this computer; what you change waits here, saved, and is sent by itself.</source>
        <translation>Le serveur central est injoignable. La recherche et la lecture continuent avec la copie de cet ordinateur; ce que vous modifiez attend ici, enregistré, et partira de lui-même.</translation>
    </message>
    <message>
        <source>Complete a client’s setup</source>
        <translation>Terminer la configuration d’un client</translation>
    </message>
    <message>
        <source>Resend a portal invite</source>
        <translation>Renvoyer une invitation au portail</translation>
    </message>
    <message>
        <source>Add a case note</source>
        <translation>Ajouter une note au dossier</translation>
    </message>
    <message>
        <source>A change</source>
        <translation>Une modification</translation>
    </message>
    <message>
        <source>You may not do this any more.</source>
        <translation>Vous n’en avez plus le droit.</translation>
    </message>
    <message>
        <source>The record no longer exists, or is no longer yours to see.</source>
        <translation>Le dossier n’existe plus, ou vous n’y avez plus accès.</translation>
    </message>
    <message>
        <source>Somebody else’s change stands in the way: the client or the address exists already, or the password was set in the meantime.</source>
        <translation>La modification d’une autre personne l’empêche : le client ou l’adresse existe déjà, ou le mot de passe a été choisi entre-temps.</translation>
    </message>
    <message>
        <source>A field was not accepted.</source>
        <translation>Un champ n’a pas été accepté.</translation>
    </message>
    <message>
        <source>It was tried too often. Try again later.</source>
        <translation>Il y a eu trop d’essais. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The hub could not do it. Try again; if it lasts, tell your administrator.</source>
        <translation>Le serveur central n’a pas pu le faire. Réessayez; si cela persiste, avisez votre administrateur.</translation>
    </message>
</context>
<context>
    <name>wren::ui::CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Client or command</source>
        <translation>Client ou commande</translation>
    </message>
    <message>
        <source>Type a client’s name or a command</source>
        <translation>Tapez le nom d’un client ou une commande</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>wren::ui::DraftsPage</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Last saved</source>
        <translation>Dernier enregistrement</translation>
    </message>
    <message>
        <source>Invite a client</source>
        <translation>Inviter un client</translation>
    </message>
    <message>
        <source>The drafts cannot be read</source>
        <translation>Les brouillons ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>This computer’s copy could not be opened. Lock, unlock and look again; nothing was deleted.</source>
        <translation>La copie de cet ordinateur n’a pas pu être ouverte. Verrouillez, déverrouillez et regardez de nouveau; rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Aucun brouillon</translation>
    </message>
    <message>
        <source>An invitation that you close before it is finished waits here.</source>
        <translation>Une invitation que vous fermez avant la fin attend ici.</translation>
    </message>
    <message>
        <source>Invite a Client</source>
        <translation>Inviter un client</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Pas encore de nom</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>All that was entered for this invitation (%1) is deleted from this computer and cannot be brought back.</source>
        <translation>Tout ce qui a été saisi pour cette invitation (%1) est supprimé de cet ordinateur et ne peut pas être récupéré.</translation>
    </message>
    <message>
        <source>Discard Draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
</context>
<context>
    <name>wren::ui::HelpButton</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help on this (F1)</source>
        <translation>Aide à ce sujet (F1)</translation>
    </message>
</context>
<context>
    <name>wren::ui::HelpPage</name>
    <message>
        <source>User guide</source>
        <translation>Guide d’utilisation</translation>
    </message>
</context>
<context>
    <name>wren::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>wren::ui::MainWindow</name>
    <message>
        <source>Show what waits and what was refused</source>
        <translation>Afficher ce qui attend et ce qui a été refusé</translation>
    </message>
    <message>
        <source>%1 waiting to be sent: it stays sealed on this computer and is sent after your next sign-in here.</source>
        <translation>%1 en attente d’envoi : tout reste chiffré sur cet ordinateur et partira après votre prochaine connexion ici.</translation>
    </message>
    <message>
        <source>What is on this computer stays sealed for your next sign-in here.</source>
        <translation>Ce qui est sur cet ordinateur reste chiffré jusqu’à votre prochaine connexion ici.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Se déconnecter</translation>
    </message>
</context>
<context>
    <name>wren::ui::NavigationBar</name>
    <message>
        <source>Practice mode</source>
        <translation>Mode d’exercice</translation>
    </message>
    <message>
        <source>A made-up network to rehearse with</source>
        <translation>Un réseau fictif pour s’exercer</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Connecté : %1</translation>
    </message>
</context>
<context>
    <name>wren::ui::PeoplePage</name>
    <message>
        <source>Everyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en tout</translation>
    </message>
    <message>
        <source>Fetching your clients</source>
        <translation>Réception de vos clients</translation>
    </message>
    <message>
        <source>They come from the hub the first time. The list fills by itself.</source>
        <translation>Ils viennent du serveur central la première fois. La liste se remplit d’elle-même.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aucun client pour l’instant</translation>
    </message>
    <message>
        <source>Invite somebody: they get an email and choose their password.</source>
        <translation>Invitez quelqu’un : la personne reçoit un courriel et choisit son mot de passe.</translation>
    </message>
    <message>
        <source>Invite a Client</source>
        <translation>Inviter un client</translation>
    </message>
    <message>
        <source>No client is assigned to you</source>
        <translation>Aucun client ne vous est attribué</translation>
    </message>
    <message>
        <source>You see only your own clients now. The others of your service provider are one click away.</source>
        <translation>Vous ne voyez que vos propres clients. Les autres clients de votre fournisseur de services sont à un clic.</translation>
    </message>
    <message>
        <source>Show Everyone</source>
        <translation>Afficher tout le monde</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Check the spelling, or search for a part of the name, the email address, the phone or a number.</source>
        <translation>Vérifiez l’orthographe, ou cherchez une partie du nom, de l’adresse courriel, du téléphone ou d’un numéro.</translation>
    </message>
    <message>
        <source>Clear Search and Filters</source>
        <translation>Effacer la recherche et les filtres</translation>
    </message>
</context>
<context>
    <name>wren::ui::PersonPreview</name>
    <message>
        <source>Goes by %1</source>
        <translation>Se fait appeler %1</translation>
    </message>
    <message>
        <source>Nobody assigned</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>wren::ui::ShellActions</name>
    <message>
        <source>&amp;My Clients / People</source>
        <translation>&amp;Mes clients / Personnes</translation>
    </message>
    <message>
        <source>D&amp;rafts and outbox</source>
        <translation>&amp;Brouillons et envois</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>&amp;Client</translation>
    </message>
    <message>
        <source>Invite a client</source>
        <translation>Inviter un client</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Chercher des clients</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>&amp;Sign Out</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <translation>Apparence : celle du système</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>Apparence : claire</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Apparence : sombre</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Aller à…</translation>
    </message>
</context>
<context>
    <name>wren::ui::SignInWindow</name>
    <message>
        <source>Choose a passphrase for this computer</source>
        <translation>Choisissez une phrase secrète pour cet ordinateur</translation>
    </message>
    <message>
        <source>Enter the passphrase of this computer</source>
        <translation>Entrez la phrase secrète de cet ordinateur</translation>
    </message>
    <message>
        <source>It opens what is kept here, instead of the keychain. Nobody can restore it: if it is lost, sign in anew. Twelve characters or more; several words are easy to remember.</source>
        <translation>Elle ouvre ce qui est gardé ici, à la place du trousseau de clés. Personne ne peut la récupérer : si elle est perdue, repartez à neuf. Douze caractères ou plus; plusieurs mots se retiennent bien.</translation>
    </message>
    <message>
        <source>It was chosen when you first signed in here, because there was no keychain.</source>
        <translation>Elle a été choisie à votre première connexion ici, faute de trousseau de clés.</translation>
    </message>
    <message>
        <source>Sign In Anew…</source>
        <translation>Repartir à neuf…</translation>
    </message>
    <message>
        <source>For caseworkers of your employment network</source>
        <translation>Pour les intervenants de votre réseau d’emploi</translation>
    </message>
    <message>
        <source>Practice mode: a made-up network to rehearse with. Do not enter anything about real people.</source>
        <translation>Mode d’exercice : un réseau fictif pour s’exercer. N’entrez rien sur de vraies personnes.</translation>
    </message>
    <message>
        <source>Locked. Your account’s password opens it, also without the network.</source>
        <translation>Verrouillé. Le mot de passe de votre compte l’ouvre, même sans réseau.</translation>
    </message>
    <message>
        <source>Locked. The passphrase of this computer opens it.</source>
        <translation>Verrouillé. La phrase secrète de cet ordinateur l’ouvre.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Sho&amp;w password</source>
        <translation>A&amp;fficher le mot de passe</translation>
    </message>
    <message>
        <source>Sho&amp;w passphrase</source>
        <translation>A&amp;fficher la phrase secrète</translation>
    </message>
    <message>
        <source>The passphrase needs twelve characters or more.</source>
        <translation>La phrase secrète doit compter douze caractères ou plus.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>Les deux phrases secrètes diffèrent. Tapez-les de nouveau.</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Utiliser un autre compte</translation>
    </message>
    <message>
        <source>This leads back to the sign-in form. What waits to be sent and the drafts on this computer stay sealed, and are there again once the same person has signed in.</source>
        <translation>Ceci ramène au formulaire de connexion. Ce qui attend d’être envoyé et les brouillons de cet ordinateur restent chiffrés, et reviennent quand la même personne se connecte.</translation>
    </message>
    <message>
        <source>Go to Sign-In</source>
        <translation>Aller à la connexion</translation>
    </message>
    <message>
        <source>Sign in anew</source>
        <translation>Repartir à neuf</translation>
    </message>
    <message>
        <source>Your clients are fetched from the hub again. What waited to be sent on this computer and could not be opened is kept, sealed; nothing is deleted.</source>
        <translation>Vos clients sont reçus de nouveau du serveur central. Ce qui attendait d’être envoyé et n’a pas pu être ouvert est gardé, chiffré; rien n’est supprimé.</translation>
    </message>
    <message>
        <source>Sign In Anew</source>
        <translation>Repartir à neuf</translation>
    </message>
</context>
<context>
    <name>wren::ui::SyncDialog</name>
    <message>
        <source>Last contact: %1</source>
        <translation>Dernier contact : %1</translation>
    </message>
</context>
<context>
    <name>wren::ui::TopBar</name>
    <message>
        <source>&amp;Go to…</source>
        <translation>Alle&amp;r à…</translation>
    </message>
    <message>
        <source>Clients and commands (Ctrl+K)</source>
        <translation>Clients et commandes (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Inviter</translation>
    </message>
</context>
</TS>
