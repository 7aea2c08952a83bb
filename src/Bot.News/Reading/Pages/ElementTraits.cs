namespace Bot.News.Reading.Pages;

/// <summary>What an element's tag, role and names say about what it holds.</summary>
[Flags]
internal enum ElementTraits
{
    None = 0,

    // By name, in the order of element-names.txt.
    Body = 1 << 0,
    Article = 1 << 1,
    Share = 1 << 2,
    Comment = 1 << 3,
    Related = 1 << 4,
    Promotion = 1 << 5,
    Advertisement = 1 << 6,
    Author = 1 << 7,
    Detail = 1 << 8,
    Headline = 1 << 9,
    Topic = 1 << 10,
    Caption = 1 << 11,
    Navigation = 1 << 12,
    Sidebar = 1 << 13,
    Footer = 1 << 14,
    Dialog = 1 << 15,
    Hidden = 1 << 16,

    // By tag, role and attributes.
    ArticleBodyProperty = 1 << 17,
    ArticleElement = 1 << 18,
    MainElement = 1 << 19,
    HeaderElement = 1 << 20,
    FooterElement = 1 << 21,
    AsideElement = 1 << 22,
    NavElement = 1 << 23,
    FigureElement = 1 << 24,
    FormElement = 1 << 25,
    ListElement = 1 << 26,
    TableElement = 1 << 27,
    NotShown = 1 << 28,
    QuoteElement = 1 << 29,

    /// <summary>What speaks against an element; not believed of one that holds most of the page's prose.</summary>
    Furniture = Share | Comment | Related | Promotion | Advertisement | Author | Detail | Headline | Topic | Caption
        | Navigation | Sidebar | Footer | Dialog | Hidden | HeaderElement | FooterElement | AsideElement | NavElement
        | FigureElement | FormElement | NotShown,
}
