using System.Collections.Immutable;
using System.Text;

namespace Bot.News.Reading;

/// <summary>What is known about an article beside its text, each field checked as it comes.</summary>
internal sealed class ArticleFields
{
    public const string Id = "id";
    public const string Title = "title";
    public const string Outlet = "outlet";
    public const string Url = "url";
    public const string Published = "published";
    public const string Byline = "byline";

    /// <summary>The longest id, in UTF-16 code units.</summary>
    public const int MostIdLength = 500;

    /// <summary>The longest title, outlet or byline, in UTF-16 code units; longer ones are cut.</summary>
    public const int MostFieldLength = 500;

    private readonly ImmutableArray<string>.Builder _remarks = ImmutableArray.CreateBuilder<string>();
    private string? _id;
    private string? _title;
    private string? _outlet;
    private string? _url;
    private string? _byline;
    private DateTimeOffset? _published;

    public bool HasTitle => _title is not null;

    public static bool Has(string name) => name is Id or Title or Outlet or Url or Published or Byline;

    public void Set(string name, string value)
    {
        switch (name)
        {
            case Id when value.Length > MostIdLength:
                Remark($"id is longer than {MostIdLength} characters");
                break;
            case Id:
                _id = string.IsNullOrWhiteSpace(value) ? null : value;
                break;
            case Title:
                _title = Line(value);
                break;
            case Outlet:
                _outlet = Line(value);
                break;
            case Byline:
                _byline = Line(value);
                break;
            case Url when !string.IsNullOrWhiteSpace(value):
                _url = WebAddress.Read(value);
                if (_url is null)
                {
                    Remark("url is not an http or https address");
                }

                break;
            case Published when !string.IsNullOrWhiteSpace(value):
                _published = PublicationDate.Read(value);
                if (_published is null)
                {
                    Remark("published is not a date");
                }

                break;
        }
    }

    /// <param name="seconds">Since 1970 began, UTC.</param>
    public void SetPublished(long seconds)
    {
        _published = PublicationDate.Read(seconds);
        if (_published is null)
        {
            Remark("published is not a date");
        }
    }

    public void Remark(string remark) => _remarks.Add(remark);

    /// <summary>The article, or the reason why this text makes none.</summary>
    public ReadOutcome Make(string defaultId, string text, string name) =>
        !text.Any(char.IsLetterOrDigit)
            ? ReadOutcome.Refused(name, string.IsNullOrWhiteSpace(text) ? "it is empty" : "its text has no words")
            : ReadOutcome.Read(
                new Article(_id ?? defaultId, text)
                {
                    Title = _title,
                    Outlet = _outlet,
                    Url = _url,
                    Published = _published,
                    Byline = _byline,
                },
                name) with { Remarks = _remarks.ToImmutable() };

    /// <summary>One line: white space and control characters become single blanks.</summary>
    private static string? Line(string value)
    {
        var line = new StringBuilder(Math.Min(value.Length, MostFieldLength));
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }

            if (line.Length == MostFieldLength)
            {
                line.Length -= char.IsHighSurrogate(c) ? 1 : 0;
                break;
            }
        }

        return line.ToString().TrimEnd() is { Length: > 0 } kept ? kept : null;
    }
}
