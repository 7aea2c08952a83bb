using Bot.News.Speakers.References;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>Whom a definite phrase means ("the spokesman", "the Texas senator", "his wife"): somebody introduced in that role.</summary>
internal sealed class RoleReference(WordSequence words, EntityGrouper entities, Discourse discourse)
{
    /// <summary>What it speaks against somebody that the office is one of something: half of a word that disagrees.</summary>
    private const double LesserOffice = 0.5;

    /// <summary>What speaks against somebody whom the words of the quotation name: more than the same office speaks for him.</summary>
    private const double NamedDoubt = 2.6;

    /// <summary>How many sentences back somebody may have spoken whose other role a phrase names.</summary>
    private const int JustNow = 2;

    /// <summary>How many times as much in focus as the next somebody must be for a phrase that says nothing else of him, and for one that does; set by hand.</summary>
    private const double FarLead = 2.5, ClearLead = 1.5;

    /// <summary>More than any article introduces; the rest are not looked at.</summary>
    private const int MostHolders = 400;

    private readonly List<Entity> holders =
        [.. entities.Entities.Where(entity => entity.Kind == MentionKind.Person && entity.Roles.Count > 0).Take(MostHolders)];

    /// <summary>Roles of people whom articles do not name: such a phrase stays as it is.</summary>
    private static readonly WordTable Anonymous = WordList.Table("Speakers.Lexicon.anonymous-roles.txt");

    /// <summary>Roles by which an article calls the one it is about again and again.</summary>
    private static readonly WordTable Figures = WordList.Table("Speakers.Lexicon.public-figures.txt");

    /// <summary>Words that make an office another one: "the shadow chancellor" is not the chancellor.</summary>
    private static readonly WordTable OtherOffices = WordList.Table("Speakers.Lexicon.other-offices.txt");

    private static readonly WordTable Parties = WordList.Table("Speakers.Lexicon.party-members.txt");

    /// <summary>Whether articles mostly leave people in the role without a name: "an official", "a resident".</summary>
    public static bool IsAnonymous(Lexeme role) => Anonymous.Contains(role.Form);

    /// <summary>Whether artists and athletes are called by the role.</summary>
    public static bool IsFigure(Lexeme role) => Figures.Contains(role.Form);

    /// <summary>Whether the word makes an office another one: "former", "shadow".</summary>
    public static bool IsOtherOffice(ReadOnlySpan<char> word) => OtherOffices.Contains(word);

    /// <summary>Whether somebody without a name has been given the role before.</summary>
    public bool IsSeen(Lexeme role) => discourse.HasSeen(role);

    /// <summary>How well somebody fits the role of an anaphor: 0 not at all, about 1 a kindred role, about 2 the same.</summary>
    public double Fit(Entity entity, in Anaphor anaphor) =>
        anaphor.Role is { } role ? Fit(entity, role, anaphor.First, anaphor.Noun, anaphor.End) : 0;

    /// <summary>What a source without a name says of a person; null for things.</summary>
    public Lexeme? RoleOf(SourceHead source) => HeadOf(source.First, source.End) is >= 0 and var head ? words.RoleAt(head) : null;

    /// <summary>Whether somebody has the role of a source, or one akin to it, and nothing that disagrees with its other words.</summary>
    public bool Holds(Entity entity, SourceHead source) =>
        HeadOf(source.First, source.End) is >= 0 and var head && Fit(entity, words.RoleAt(head)!, source.First, head, source.End) > 0;

    /// <summary>Gives somebody the role of a source, so that the same words mean him again.</summary>
    public void Give(Entity entity, SourceHead source)
    {
        if (RoleOf(source) is { } role && !entity.Roles.Exists(fact => fact.Role == role))
        {
            entity.Roles.Add(new RoleFact(role, source.First, source.End));
            if (!holders.Contains(entity))
            {
                holders.Add(entity);
            }
        }
    }

    /// <summary>The one person of the article who fits the phrase, or null.</summary>
    /// <param name="first">The first word of the phrase.</param>
    /// <param name="end">One past its last word.</param>
    /// <param name="quote">The quotation whose source it is, by its place among the quotations: whom its words name seldom says them.</param>
    public Entity? Find(int first, int end, int quote = Salience.NoQuote)
    {
        var head = HeadOf(first, end);
        if (head < 0)
        {
            return null;
        }

        var role = words.RoleAt(head)!;
        Entity? best = null;
        var bestScore = 0.0;
        var ties = 0;
        foreach (var entity in holders)
        {
            if (!SexAgrees(role, entity))
            {
                continue;
            }

            var score = Fit(entity, role, first, head, end);
            if (score <= 0)
            {
                continue;
            }

            score -= quote != Salience.NoQuote && entity.NamedInQuote == quote ? NamedDoubt : 0;
            if (score <= 0)
            {
                continue;
            }

            score += Math.Min(0.9, discourse.Salience.Of(entity, words[first].Sentence) * 0.4);
            ties = score == bestScore ? ties + 1 : 0;
            if (score > bestScore)
            {
                (best, bestScore) = (entity, score);
            }
        }

        return ties == 0 ? best : null;
    }

    /// <summary>
    /// Whoever the article is about just now, for a role that it has not given to anybody, named or not:
    /// "The Democratic front-runner" right after "Hillary Clinton".
    /// </summary>
    /// <param name="first">The first word of the phrase.</param>
    /// <param name="end">One past its last word.</param>
    /// <param name="quote">The quotation whose source it is, by its place among the quotations.</param>
    public Entity? FindInFocus(int first, int end, int quote)
    {
        // "Ukraine's president" is a president, too.
        var country = words[first].IsPossessive && words[first].Is(WordClass.Place) && words.RoleAt(end - 1) is { Form: "president" or "prime-minister" or "leader" or "chancellor" };
        if (!country && words.Letters(first) is not ("the" or "The"))
        {
            return null;
        }

        // "The 34-year-old" is somebody in particular.
        var aged = words.IsWord(first + 1) && words[first + 1].Has(WordForm.Number) && words.Letters(first + 1).EndsWith("-year-old");
        var head = HeadOf(first, end);
        var sentence = words[first].Sentence;
        if (head > first && words.Letters(head - 1) is "former")
        {
            // Who is in focus need not have held the office; who has just spoken is called by it again.
            return discourse.Salience.InFocus(words.RoleAt(head)!.RoleSex, sentence, ClearLead, quote) is { } last && last.SpokeIn >= sentence - 1 && end == head + 1 ? last : null;
        }

        if (aged && (end == first + 2 || head > 0))
        {
            return Subject(head > 0 ? words.RoleAt(head)!.RoleSex : Sex.Unknown, sentence, ClearLead, quote);
        }

        if (end == first + 2 && words[first + 1].Is(WordClass.Demonym) && !words[first + 1].Is(WordClass.Role))
        {
            return IsOneOfAPeople(first + 1) ? discourse.Salience.InFocus(Sex.Unknown, sentence, FarLead, quote) : null;
        }

        if (head < 0)
        {
            return null;
        }

        var role = words.RoleAt(head)!;
        if (TellsMore(role, first, head, end))
        {
            return Subject(role.RoleSex, sentence, ClearLead, quote) is { } one && !IsOfAnotherParty(one, role) ? one : null;
        }

        if (Anonymous.Contains(words[head].Lexeme!.Form) || discourse.HasSeen(role))
        {
            return null;
        }

        // "said the Hull North MP" of whoever has just spoken, when nobody else is one.
        if (end == head + 1 && words.HasCapital(first + 1, head) && Subject(role.RoleSex, sentence, ClearLead, quote) is { Roles.Count: 0 } speaker && speaker.SpokeIn >= sentence - 1
            && !holders.Exists(entity => entity != speaker && entity.Roles.Exists(fact => fact.Role == role || Array.IndexOf(fact.Role.Meanings, role.Form) >= 0)))
        {
            return speaker;
        }

        for (var i = first; i < end; i++)
        {
            if ((words[i].IsPossessive && !(country && i == first)) || (i > head && words[i].IsCapital) || (i < head && words[i].Is(WordClass.And) && words.Is(i + 1, WordClass.Definite)))
            {
                return null;
            }
        }

        // Somebody else holds the office: "the French president" in an article about another one.
        if (!IsCandidate(role) && (role.Form.Contains('-') || holders.Exists(entity => entity.Roles.Exists(fact => fact.Role == role))))
        {
            return null;
        }

        return discourse.Salience.InFocus(role.RoleSex, sentence, FarLead, quote) is { } focus && (IsCandidate(role) || focus.Roles.Count == 0 || (focus.SpokeIn >= 0 && focus.SpokeIn >= sentence - JustNow)) ? focus : null;
    }

    // Whom the last sentences are about, or who has spoken in them.
    private Entity? Subject(Sex sex, int sentence, double lead, int quote) =>
        discourse.Salience.InFocus(sex, sentence, lead, quote) is { } one && Math.Max(one.LedSentence, one.SpokeIn) >= sentence - JustNow ? one : null;

    // "The “Hustlers” star", "the two-time medal winner", "the Maine Republican": more about the one the article is about already.
    private bool TellsMore(Lexeme role, int first, int head, int end)
    {
        if (end != head + 1 || head == first + 1 || !(Parties.Contains(role.Form) || Figures.Contains(role.Form)))
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (words[i].IsPossessive || words.Letters(i) is "other" or "another" or "second" or "rival" or "fellow")
            {
                return false;
            }
        }

        for (var i = first + 1; i < head; i++)
        {
            if (words[i].Has(WordForm.Number) || words[i].IsCapital || IsRecord(words.Letters(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfAnotherParty(Entity entity, Lexeme role) =>
        Parties.Contains(role.Form) && entity.Roles.Exists(fact => fact.Role != role && Parties.Contains(fact.Role.Form));

    // "57-year-old", "two-time", "Oscar-winning"
    private static bool IsRecord(ReadOnlySpan<char> word) =>
        word.EndsWith("-year-old") || word.EndsWith("-time") || word.EndsWith("-winning") || word.EndsWith("-nominated");

    // "The Spaniard", "the Serb"; "the French" and "the Chinese" are many.
    private bool IsOneOfAPeople(int word)
    {
        var name = words.Letters(word);
        return !name.EndsWith("s") && !name.EndsWith("sh") && !name.EndsWith("ch") && !name.EndsWith("ese") && !name.EndsWith("ic");
    }

    // There are always several.
    private static bool IsCandidate(Lexeme role) => role.Form is "nominee" or "candidate" or "contender" or "hopeful" or "front-runner" or "frontrunner";

    private int HeadOf(int first, int end)
    {
        var head = -1;
        for (var i = first; i < end && (!words[i].IsMark || IsQuotationMark(i)); i++)
        {
            if (words[i].Is(WordClass.Preposition) && i > first)
            {
                break;
            }

            head = words.RoleAt(i) is not null && (!words[i].IsPossessive || i + 1 == end) ? i : words[i].Is(WordClass.Modifier) ? head : words[i].Is(WordClass.Function) ? head : -1;
        }

        return head;
    }

    // The “Hustlers” star
    private bool IsQuotationMark(int i) => words.Text[words[i].Start] is '"' or '“' or '”' or '‘' or '’' or '\'';

    public static bool SexAgrees(Lexeme role, Entity entity) =>
        role.RoleSex == Sex.Unknown || entity.Sex == Sex.Unknown || role.RoleSex == entity.Sex;

    // 0: no; 1: a kindred role; 2: the same; more for each word that agrees.
    private double Fit(Entity entity, Lexeme role, int first, int head, int end)
    {
        var best = 0.0;
        foreach (var fact in entity.Roles)
        {
            var kin = fact.Role == role ? 2.0 : !discourse.HasSeen(role) && Array.IndexOf(fact.Role.Meanings, role.Form) >= 0 ? 1.0 : 0.0;
            if (kin > 0 && !IsOtherOffice(fact, first, head))
            {
                best = Math.Max(best, kin + Agreement(fact, first, head, end) - (end <= first + 2 && IsOfSomething(fact) ? LesserOffice : 0));
            }
        }

        // Introduced only later: kept for whoever is alone in that office.
        return best > 0 && entity.First > first ? best - 1.5 : best;
    }

    // "the shadow chancellor", "the former governor": not whom "the chancellor" and "the governor" mean.
    private bool IsOtherOffice(RoleFact fact, int first, int head)
    {
        for (var i = fact.First; i < fact.End && words.RoleAt(i) != fact.Role; i++)
        {
            if (OtherOffices.Contains(words.Letters(i)) && !Holds(first, head, words.Letters(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(int first, int end, ReadOnlySpan<char> word)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Letters(i).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "the president of the Federal Reserve": not whom "the president" means beside President Roe.
    private bool IsOfSomething(RoleFact fact)
    {
        for (var i = fact.First; i + 1 < fact.End; i++)
        {
            if (words.Letters(i) is "of" && words.IsWord(i - 1) && words[i - 1].Is(WordClass.Role) && !words[i - 1].IsCapital)
            {
                // The president of a country is its president.
                var what = words.Is(i + 1, WordClass.Definite) ? i + 2 : i + 1;
                return !words.Is(what, WordClass.Place) && !words.Is(what + 1, WordClass.Place);
            }
        }

        return false;
    }

    // Words of the phrase that the person's description has speak for it, those that it lacks against.
    private double Agreement(RoleFact fact, int first, int head, int end)
    {
        var agreement = 0.0;
        for (var i = first; i < end; i++)
        {
            if (i == head || words[i].IsMark || (words[i].Is(WordClass.Function) && !words[i].Is(WordClass.Modifier)))
            {
                continue;
            }

            if (Holds(fact, words.Letters(i)))
            {
                agreement += 0.5;
            }
            else if (i == head - 1 && words.RoleAt(head) is { } compound && compound.Form.Contains('-'))
            {
                continue;
            }
            else
            {
                agreement -= words[i].Is(WordClass.Place) && IsLocal(fact.Role) && !HasPlace(fact) ? 0.4
                    : words[i].IsCapital || IsRecord(words.Letters(i)) ? 2 : words.Letters(i) is "former" or "longtime" or "senior" ? 0.2 : 1;
            }
        }

        return agreement;
    }

    // "the Vermont senator": where a senator is from often stands outside the words beside the name.
    private static bool IsLocal(Lexeme role) => Array.IndexOf(role.Meanings, "lawmaker") >= 0 || role.Form is "mayor" or "governor" or "gov" or "native" or "lawmaker";

    private bool HasPlace(RoleFact fact)
    {
        for (var i = fact.First; i < fact.End; i++)
        {
            if (words[i].Is(WordClass.Place))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(RoleFact fact, ReadOnlySpan<char> word)
    {
        for (var i = fact.First; i < fact.End; i++)
        {
            var other = words.Letters(i);
            if (other.Equals(word, StringComparison.OrdinalIgnoreCase) || (other.Length > 2 && other[1] == '-' && other[2..].SequenceEqual(word))
                || (word.Length > 4 && other.Length > 4 && char.IsUpper(word[0]) && other[..4].Equals(word[..4], StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
