throw new Error('ran')
