using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>Which organisation a definite phrase means: "the ministry", "the company", "the Denver-based airline", "the paper".</summary>
internal sealed class GroupReference(WordSequence words, List<Mention> mentions, EntityGrouper entities, Salience salience)
{
    /// <summary>"The network" is none that the text has left behind.</summary>
    private const double LeastSalience = 0.02;

    /// <summary>How many times as salient the one meant must be as the next with the same words; set by hand.</summary>
    private const double ClearLead = 1.3;

    /// <summary>More than any salience: a name that ends in the noun goes before one that has it inside.</summary>
    private const double EndsSo = 10;

    /// <summary>How many sentences back "the paper" may have been quoted.</summary>
    private const int FewSentences = 4;

    /// <summary>How many words such a phrase has at most.</summary>
    private const int Longest = 6;

    /// <summary>More than any article names; the rest are not looked at.</summary>
    private const int Most = 400;

    private static readonly WordTable Media = WordList.Table("Speakers.Lexicon.media-nouns.txt");

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Enterprises =
        WordPairs("Speakers.Lexicon.enterprise-nouns.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, string> PublicBodies = WordPairs("Speakers.Lexicon.public-bodies.txt");

    private readonly List<Entity> organisations = [.. entities.Entities.Where(entity => entity.Kind == MentionKind.Organisation).Take(Most)];

    /// <summary>Whether it is a noun for a newspaper, channel or site.</summary>
    public static bool IsMedium(ReadOnlySpan<char> noun) => Media.Contains(noun);

    /// <summary>The organisation named before that the phrase means, or null.</summary>
    public Entity? Find(int first, int end)
    {
        if (end - first is < 2 or > Longest || !words[first].Is(WordClass.Definite))
        {
            return null;
        }

        var (noun, sentence) = (end - 1, words[first].Sentence);
        var isMedium = IsMedium(words.Letters(noun));
        var isEnterprise = Enterprises.TryGetValue(words.Letters(noun), out var kind);
        if (!isMedium && !isEnterprise && !words[noun].Is(WordClass.GroupNoun))
        {
            return null;
        }

        if (NamedBeside(first, end) is { } beside)
        {
            return beside;
        }

        var (named, isNamed) = NamedSo(first + 1, end);
        if (isNamed)
        {
            return named;
        }

        if (isMedium && IsPlain(first + 1, noun))
        {
            return salience.MediumThatSpoke(sentence, FewSentences);
        }

        // "The company" is the one in focus, "the rights group" the one called so.
        return (noun > first + 1 || !isEnterprise || kind is "union" or "league" ? Introduced(first, end) : null)
            ?? (isEnterprise && (kind is not "group" || noun == first + 1) && IsPlain(first + 1, noun) ? InFocus(first, noun, kind!) : null);
    }

    // "The British company" is only the one that the last sentence is about, "the Swiss federation" none.
    private Entity? InFocus(int first, int noun, string kind)
    {
        var (sentence, hasOrigin) = (words[first].Sentence, HasOrigin(first + 1, noun, kind));
        return hasOrigin && kind is not "company" ? null
            : kind is "agency" ? salience.GroupInFocus(sentence, entity => Fits(entity) && !IsPartOfAgency(entity)) ?? salience.GroupInFocus(sentence, Fits)
            : salience.GroupInFocus(sentence, Fits);

        bool Fits(Entity entity) =>
            entity.First < first && CanBe(entity, kind) && (!hasOrigin || Math.Max(entity.LedSentence, entity.SpokeIn) >= sentence - 1);
    }

    private static Dictionary<string, string> WordPairs(string list) =>
        WordList.Lines(list).Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);

    // The Space Flight Center: rather the agency that it belongs to.
    private static bool IsPartOfAgency(Entity entity) => entity.Fullest.Parts is [.., "center" or "centre" or "laboratory" or "office"];

    // no university is "the company", no shop "the agency".
    private bool CanBe(Entity entity, string kind)
    {
        var hasInitials = entity.Mentions.Exists(mention => mention.Parts.Length == 1 && words[mention.NameFirst].Has(WordForm.AllCapitals));
        var isAgency = hasInitials;
        if (kind is not "company" && entity.Kind == MentionKind.Person)
        {
            // Two names that may be a person's are a company's at most.
            return false;
        }

        if (kind is "company" && entity.Mentions[0] is var one && words.IsMark(one.First - 1, '(') && words.IsMark(one.End, ')'))
        {
            // Letters for an office or a rule that the article has just explained.
            return false;
        }

        if (kind is "union")
        {
            return Array.Exists(entity.Fullest.Parts, part => part is "union" or "association" or "brotherhood" or "guild" or "teamsters" or "workers" or "federation" or "employees");
        }

        if (kind is "league")
        {
            return hasInitials || Array.Exists(entity.Fullest.Parts, part => part is "league" or "association");
        }

        foreach (var part in entity.Fullest.Parts)
        {
            if (PublicBodies.TryGetValue(part, out var body))
            {
                if (body is "n" || kind is not "agency")
                {
                    return false;
                }

                isAgency = true;
            }
        }

        return kind is not "agency" || isAgency;
    }

    // "Citizens United, the advocacy group,", "the company, Roe Ltd,"
    private Entity? NamedBeside(int first, int end)
    {
        for (var at = Math.Max(0, MentionList.At(mentions, first) - 1); at < mentions.Count && mentions[at].First <= end + 1; at++)
        {
            var mention = mentions[at];
            if (mention.Entity is { Kind: MentionKind.Organisation or MentionKind.Unknown } entity && words[mention.First].Sentence == words[first].Sentence
                && words.IsMark(end, ',')
                && ((mention.End == first - 1 && words.IsMark(first - 1, ',') && !words[mention.End - 1].IsPossessive)
                    || (mention.First == end + 1 && words.IsMark(mention.End, ','))))
            {
                return entity;
            }
        }

        return null;
    }

    // "The Swiss federation" is hardly the one that was named before.
    private bool HasOrigin(int first, int end, string kind)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].IsCapital || words.Letters(i) is "state" or "national" or "local" || (words.Letters(i) is "federal" && kind is not "agency"))
            {
                return true;
            }
        }

        return false;
    }

    // "The ministry" after "the Ministry of Defence": the one in focus of those whose names have the words; none where two are.
    private (Entity? Named, bool IsNamed) NamedSo(int first, int end)
    {
        Entity? best = null;
        double bestScore = LeastSalience, next = 0;
        foreach (var entity in organisations)
        {
            if (entity.First >= first || !HasAll(entity.Fullest.Parts, first, end))
            {
                continue;
            }

            // "The weather service" is the National Weather Service rather than its prediction centre.
            var score = salience.Of(entity, words[first].Sentence) + (end - first > 1 && IsForm(words.Letters(end - 1), entity.Fullest.Parts[^1]) ? EndsSo : 0);
            if (score > bestScore)
            {
                (best, bestScore, next) = (entity, score, bestScore);
            }
            else
            {
                next = Math.Max(next, score);
            }
        }

        return best is null ? (null, false) : bestScore > ClearLead * next ? (best, true) : (null, end - first == 1);
    }

    // "the left-wing news site", "the US network"; not "the school's website", "the State newspaper", "the other company".
    private bool IsPlain(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].IsPossessive || words[i].IsMark || (words[i].Is(WordClass.Pronoun) && !words[i].IsCapital)
                || words.Letters(i) is "former" or "other" or "second" or "parent" or "rival" or "same" or "new"
                || (words[i].IsCapital && !words[i].Is(WordClass.Place | WordClass.Demonym)))
            {
                return false;
            }
        }

        return true;
    }

    // "The rights group" after "Rights group Watch": the organisation in focus, if the article has called it so.
    private Entity? Introduced(int first, int end)
    {
        foreach (var entity in organisations)
        {
            if (entity.First < first && salience.Of(entity, words[first].Sentence) > LeastSalience && entity.Mentions.Exists(mention => IsCalled(mention, first + 1, end)))
            {
                return entity;
            }
        }

        return null;
    }

    private bool IsCalled(Mention mention, int first, int end)
    {
        var length = end - first;
        return IsSame(mention.First - length, first, length) || (words.IsMark(mention.End, ',') && IsSame(mention.End + 2, first, length));
    }

    private bool IsSame(int at, int first, int length)
    {
        if (at < 0 || at + length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (!words.Letters(at + i).Equals(words.Letters(first + i), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasAll(string[] parts, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!Array.Exists(parts, part => IsForm(words.Letters(i), part)))
            {
                return false;
            }
        }

        return true;
    }

    // "The center" of the National Centers, "the organization" that calls itself an Organisation.
    private static bool IsForm(ReadOnlySpan<char> word, string part)
    {
        if (part.Length != word.Length && !(part.Length == word.Length + 1 && part[^1] == 's'))
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var letter = char.ToLowerInvariant(word[i]);
            if (letter != part[i] && !(letter is 's' or 'z' && part[i] is 's' or 'z'))
            {
                return false;
            }
        }

        return true;
    }
}
