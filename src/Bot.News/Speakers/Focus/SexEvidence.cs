using System.Runtime.InteropServices;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Focus;

/// <summary>Learns from "he" and "she" what names do not tell.</summary>
internal sealed class SexEvidence(WordSequence words, ClauseSubjects clauses, Discourse discourse)
{
    /// <summary>A pronoun that follows a sentence's only person tells that person's sex; within quoted words it is mostly somebody else's.</summary>
    public void Collect(List<Mention> mentions)
    {
        var all = CollectionsMarshal.AsSpan(mentions);
        var mention = 0;
        Entity? only = null;
        var several = false;
        var another = false;
        var sentence = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Sentence != sentence)
            {
                var keeps = words[i].Sentence == sentence + 1 && !several;
                sentence = words[i].Sentence;
                several = another = false;
                only = keeps ? only : null;
            }

            while (mention < all.Length && all[mention].First == i)
            {
                if (all[mention].Entity is { Kind: MentionKind.Person or MentionKind.Unknown } entity
                    && (entity.IsSurelyPerson || (!all[mention].InHeadline && clauses.Reports(all[mention]))))
                {
                    several |= only is not null && only != entity;
                    only = entity;
                }

                mention++;
            }

            while (mention < all.Length && all[mention].First < i)
            {
                mention++;
            }

            if (only is not null && !several && words[i].Is(WordClass.ThirdPerson) && !discourse.IsInQuotation(words[i].Start)
                && (clauses.IsSubjectPronoun(i) || (only.IsSurelyPerson && !another)))
            {
                only.AddSex(clauses.SexOf(i), 1);
                only = null;
            }

            another |= IsAnother(i);
        }
    }

    // "Jane Roe introduced the former [president] and watched his speech": somebody without a name, who is not set off as what Roe is.
    private bool IsAnother(int i)
    {
        if (words[i].IsCapital || words[i].IsPossessive || words.RoleAt(i) is null)
        {
            return false;
        }

        var first = i;
        while (words.Is(first - 1, WordClass.Modifier) && !words[first - 1].IsCapital)
        {
            first--;
        }

        return words.Is(first - 1, WordClass.Definite) && words.IsWord(first - 2);
    }
}
