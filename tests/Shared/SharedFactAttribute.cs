namespace Bot.Tests.Shared;

/// <summary>A test that reads <c>../shared</c>: skipped, visibly, where the checkout stands alone.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFolder.Root is null)
        {
            Skip = "needs the measuring data in ../shared";
        }
    }
}

/// <inheritdoc cref="SharedFactAttribute"/>
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (SharedFolder.Root is null)
        {
            Skip = "needs the measuring data in ../shared";
        }
    }
}
