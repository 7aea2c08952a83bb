using System.Threading;
using AngleSharp.Html.Construction;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>The elements that the parser knows by their types.</summary>
internal sealed class MarkupMeta() : MarkupElement(MarkupName.OfHtml("meta")), IConstructableMetaElement
{
    public void Handle()
    {
    }
}

/// <inheritdoc cref="MarkupMeta"/>
internal sealed class MarkupScript() : MarkupElement(MarkupName.OfHtml("script")), IConstructableScriptElement
{
    /// <summary>No script ever runs.</summary>
    public bool Prepare(IConstructableDocument document) => false;

    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;
}

/// <inheritdoc cref="MarkupMeta"/>
internal sealed class MarkupTemplate() : MarkupElement(MarkupName.OfHtml("template")), IConstructableTemplateElement
{
    /// <summary>What stands in a template is not in the page.</summary>
    public void PopulateFragment() => Empty();
}

/// <inheritdoc cref="MarkupMeta"/>
internal sealed class MarkupForm() : MarkupElement(MarkupName.OfHtml("form")), IConstructableFormElement;

/// <inheritdoc cref="MarkupMeta"/>
internal sealed class MarkupFrame() : MarkupElement(MarkupName.OfHtml("frame")), IConstructableFrameElement;

/// <inheritdoc cref="MarkupMeta"/>
internal sealed class MarkupMath(MarkupName name) : MarkupElement(name), IConstructableMathElement;

/// <inheritdoc cref="MarkupMeta"/>
internal sealed class MarkupSvg(MarkupName name) : MarkupElement(name), IConstructableSvgElement;
