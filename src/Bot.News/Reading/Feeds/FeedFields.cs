using System.Collections.Frozen;
using System.Globalization;

namespace Bot.News.Reading.Feeds;

/// <summary>Which element of which format is which field.</summary>
internal static class FeedFields
{
    private const double MostMinutes = 60 * 24 * 366;

    private static readonly FrozenSet<string> Fields = FrozenSet.Create(
        "title", "dc:title", "itunes:title", "link", "guid", "id", "pubdate", "published", "issued", "dcterms:issued", "created",
        "dcterms:created", "updated", "modified", "dc:date", "dcterms:modified", "lastbuilddate", "description", "summary", "media:title", "media:description",
        "abstract", "dc:description", "itunes:summary", "itunes:subtitle", "content", "content:encoded", "fullitem", "xhtml:body", "body", "language", "dc:language",
        "ttl", "sy:updateperiod", "sy:updatefrequency", "name", "email");

    public static bool IsField(string name) => Fields.Contains(name);

    /// <summary>How good a link is as the article's address; null for one to something else.</summary>
    public static int? LinkRank(Dictionary<string, string> attributes)
    {
        var relation = attributes.GetValueOrDefault("rel", "alternate").Trim().ToLowerInvariant();
        var type = attributes.GetValueOrDefault("type", "text/html").Trim().ToLowerInvariant();
        var isPage = type.StartsWith("text/html", StringComparison.Ordinal) || type.StartsWith("application/xhtml", StringComparison.Ordinal);
        return relation is "alternate" or "" or "http://www.iana.org/assignments/relation/alternate" ? (isPage ? 0 : 1) : null;
    }

    public static void Set(FeedDraft draft, FeedCapture field, bool isAtom)
    {
        var value = field.Text.Trim();
        switch (field.Element.Name)
        {
            case "title":
                draft.SetTitle(field.ToText(isAtom, isMarkup: false));
                break;
            case "dc:title" or "itunes:title":
                draft.SetTitle(field.ToText(isAtom: false, isMarkup: false), 1);
                break;
            case "link":
                SetLink(draft, field, value);
                break;
            case "guid":
                SetGuid(draft, field, value);
                break;
            case "id" when value.Length > 0:
                draft.SetId(value[0] == '/' && WebAddress.Resolve(value, field.Element.Base) is { } id ? id : value);
                break;
            case "pubdate" or "published":
                draft.SetPublished(FeedDate.Read(value));
                break;
            case "issued" or "dcterms:issued":
                draft.SetPublished(FeedDate.Read(value), 1);
                break;
            case "created" or "dcterms:created":
                draft.SetPublished(FeedDate.Read(value), 2);
                break;
            case "updated":
                draft.SetUpdated(FeedDate.Read(value));
                break;
            case "modified" or "dcterms:modified" or "lastbuilddate":
                draft.SetUpdated(FeedDate.Read(value), 1);
                break;
            case "dc:date":
                draft.SetUpdated(FeedDate.Read(value), 2);
                break;
            case "media:title":
                draft.SetTitle(field.ToText(isAtom: false, isMarkup: false), 2);
                break;
            case "media:description":
                draft.SetSummary(field.ToText(isAtom: false, isMarkup: false), 3);
                break;
            case "description" or "summary" or "abstract":
                draft.SetSummary(field.ToText(isAtom, isMarkup: true));
                break;
            case "dc:description" or "itunes:summary":
                draft.SetSummary(field.ToText(isAtom: false, isMarkup: true), 1);
                break;
            case "itunes:subtitle":
                draft.SetSummary(field.ToText(isAtom: false, isMarkup: true), 2);
                break;
            case "content" when field.Attribute("src") is null:
                draft.SetContent(field.ToText(isAtom, isMarkup: true));
                break;
            case "content:encoded" or "fullitem" or "xhtml:body" or "body":
                draft.SetContent(field.ToText(isAtom: false, isMarkup: true));
                break;
            default:
                SetSchedule(draft, field.Element.Name, value);
                break;
        }
    }

    private static void SetLink(FeedDraft draft, FeedCapture field, string value)
    {
        if (field.Attribute("rel") is null)
        {
            draft.SetLink(WebAddress.Resolve(value, field.Element.Base));
        }
        else if (LinkRank(field.Attributes) is { } rank)
        {
            draft.SetLink(WebAddress.Resolve(value, field.Element.Base), rank);
        }
    }

    private static void SetGuid(FeedDraft draft, FeedCapture field, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        draft.SetId(value);
        if (field.Attribute("ispermalink")?.Trim().ToLowerInvariant() is null or "true")
        {
            draft.SetLink(WebAddress.Resolve(value, field.Element.Base), 2);
        }
    }

    private static void SetSchedule(FeedDraft draft, string name, string value)
    {
        var isNumber = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        switch (name)
        {
            case "ttl" when isNumber && number is > 0 and <= MostMinutes:
                draft.TimeToLive = number;
                break;
            case "sy:updatefrequency" when isNumber && number is >= 1 and <= 1000:
                draft.UpdateFrequency = (int)number;
                break;
            case "sy:updateperiod":
                draft.UpdatePeriod = value.ToLowerInvariant() switch
                {
                    "hourly" => TimeSpan.FromHours(1),
                    "daily" => TimeSpan.FromDays(1),
                    "weekly" => TimeSpan.FromDays(7),
                    "monthly" => TimeSpan.FromDays(30),
                    "yearly" => TimeSpan.FromDays(365),
                    _ => draft.UpdatePeriod,
                };
                break;
        }
    }
}
