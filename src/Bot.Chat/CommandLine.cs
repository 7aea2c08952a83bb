using System.Collections.Immutable;
using System.Text;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;

namespace Bot.Chat;

/// <summary>
/// Reads a typed line: <c>/command words option:value option:"several words"</c>. A value without quotes goes on to the
/// next option, but is one word where the command's own words are still to come or the option takes one value.
/// </summary>
internal static class CommandLine
{
    private const string BareWords = "ask";

    /// <summary>The invocation, or why there is none.</summary>
    public static (Invocation? Invocation, Reply? Refusal) Read(string line, CommandCatalogue catalogue)
    {
        var typed = line.AsSpan().Trim();
        if (typed.IsEmpty || typed is "/")
        {
            return (null, Refusals.Empty);
        }

        if (typed[0] != '/')
        {
            return Invocation(catalogue.Find(BareWords)!.Definition, typed);
        }

        typed = typed[1..];
        var end = IndexOfBlank(typed);
        var name = typed[..end].ToString();
        return catalogue.Find(name) is { } command
            ? Invocation(command.Definition, typed[end..])
            : (null, Refusals.UnknownCommand(name, catalogue));
    }

    private static (Invocation?, Reply?) Invocation(CommandDefinition definition, ReadOnlySpan<char> rest)
    {
        var words = Split(rest.ToString());
        var options = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var leading = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            if (OptionOf(definition, words[i]) is not { } option)
            {
                Append(leading, words[i].Text);
                continue;
            }

            if (options.ContainsKey(option.Name))
            {
                return (null, Refusals.Of($"\"{option.Name}\" is there twice.", definition));
            }

            var value = new StringBuilder(words[i].Text[(option.Name.Length + 1)..]);
            var takesOne = words[i].IsQuoted || (value.Length > 0 && TakesOneWord(definition, option, leading.Length > 0));
            if (value.Length == 0 && i + 1 < words.Count && OptionOf(definition, words[i + 1]) is null)
            {
                value.Append(words[++i].Text.Trim('"'));
                takesOne = words[i].IsQuoted || TakesOneWord(definition, option, leading.Length > 0);
            }

            while (!takesOne && i + 1 < words.Count && OptionOf(definition, words[i + 1]) is null)
            {
                Append(value, words[++i].Text);
            }

            options[option.Name] = value.ToString();
        }

        if (leading.Length > 0)
        {
            if (definition.Leading is not { } option)
            {
                return (new Invocation(definition.Name, options.ToImmutable()), null);
            }

            if (options.ContainsKey(option.Name))
            {
                return (null, Refusals.Of($"I do not know where \"{Refusals.Short(leading.ToString())}\" belongs; put values of several words in quotes.", definition));
            }

            if (SplitChoice(definition, option, leading.ToString(), options) is { } refused)
            {
                return (null, refused);
            }
        }

        return (new Invocation(definition.Name, options.ToImmutable()), null);
    }

    // A choice takes one word; the words after it are the next option's: "/feeds add https://example.org/feed".
    private static Reply? SplitChoice(
        CommandDefinition definition, OptionDefinition option, string words, ImmutableSortedDictionary<string, string>.Builder options)
    {
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        var next = definition.Options.FirstOrDefault(o => o != option && !o.IsHidden);
        if (option.Kind != OptionKind.Choice || blank < 0 || next is null)
        {
            options[option.Name] = words;
            return null;
        }

        options[option.Name] = words[..blank];
        return options.TryAdd(next.Name, words[(blank + 1)..]) ? null : Refusals.Of($"\"{next.Name}\" is there twice.", definition);
    }

    private static bool TakesOneWord(CommandDefinition definition, OptionDefinition option, bool hasWords) =>
        option.Kind != OptionKind.Text
        || (!hasWords && definition.Leading is { IsRequired: true } leading && leading != option);

    private static OptionDefinition? OptionOf(CommandDefinition definition, Word word)
    {
        var colon = word.Text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? definition.Option(word.Text[..colon].ToLowerInvariant()) : null;
    }

    private static void Append(StringBuilder words, string word)
    {
        if (words.Length > 0)
        {
            words.Append(' ');
        }

        words.Append(word);
    }

    private static int IndexOfBlank(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>Words at blanks; <c>name:"several words"</c> is one, its quotes taken off and a doubled one halved.</summary>
    private static List<Word> Split(string text)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !(text[end] == ':' && end + 1 < text.Length && text[end + 1] == '"'))
            {
                end++;
            }

            if (end < text.Length && text[end] == ':')
            {
                var (value, after) = Quoted(text, end + 2);
                words.Add(new Word(text[i..(end + 1)] + value, true));
                i = after;
            }
            else
            {
                words.Add(new Word(text[i..end], false));
                i = end;
            }
        }

        return words;
    }

    private static (string Value, int After) Quoted(string text, int start)
    {
        var value = new StringBuilder();
        var i = start;
        for (; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                value.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                value.Append(text[++i]);
            }
            else
            {
                i++;
                break;
            }
        }

        return (value.ToString(), i);
    }

    private readonly record struct Word(string Text, bool IsQuoted);
}
