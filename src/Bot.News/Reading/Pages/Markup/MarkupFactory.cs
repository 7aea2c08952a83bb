using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>Makes the nodes that the parser asks for.</summary>
internal sealed class MarkupFactory : IDomConstructionElementFactory<MarkupDocument, MarkupElement>
{
    public MarkupDocument CreateDocument(TextSource source, IBrowsingContext? context) => new(source);

    public MarkupElement Create(MarkupDocument document, StringOrMemory localName, StringOrMemory prefix, NodeFlags flags) => localName.Memory.Span switch
    {
        "form" => new MarkupForm(),
        "meta" => new MarkupMeta(),
        "script" => new MarkupScript(),
        "template" => new MarkupTemplate(),
        var name => new MarkupElement(MarkupName.OfHtml(name)),
    };

    public MarkupElement CreateUnknown(MarkupDocument document, StringOrMemory tagName) => new(MarkupName.OfHtml(tagName.Memory.Span));

    public MarkupElement CreateNoScript(MarkupDocument document, bool scripting) => new(MarkupName.OfHtml("noscript"));

    public IConstructableMetaElement CreateMeta(MarkupDocument document) => new MarkupMeta();

    public IConstructableScriptElement CreateScript(MarkupDocument document, bool parserInserted, bool started) => new MarkupScript();

    public IConstructableFrameElement CreateFrame(MarkupDocument document) => new MarkupFrame();

    public IConstructableTemplateElement CreateTemplate(MarkupDocument document) => new MarkupTemplate();

    public IConstructableFormElement CreateForm(MarkupDocument document) => new MarkupForm();

    public IConstructableMathElement CreateMath(MarkupDocument document, StringOrMemory name) => new MarkupMath(MarkupName.OfMath(name.Memory.Span));

    public IConstructableSvgElement CreateSvg(MarkupDocument document, StringOrMemory name) => new MarkupSvg(MarkupName.OfSvg(name.Memory.Span));

    public IConstructableNode CreateDocumentType(MarkupDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) =>
        new MarkupText(StringOrMemory.Empty);
}
